import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { asProblem } from '@/api/problem';
import { t } from '@/lib/i18n';
import { Button } from './controls';
import { Failed } from './states';

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  verb: string;
  danger?: boolean;
  disabled?: boolean;
  act: () => Promise<unknown>;
  children: ReactNode;
};

/** A question with its consequence. What the server refuses is shown here, and the dialog stays. */
export function Confirm({ open, onClose, title, verb, danger, disabled, act, children }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      onClose();
    } catch (refused) {
      setError(asProblem(refused));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={open} onClose={onClose} title={<b>{title}</b>} centered size={460}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        {children}
        {error !== undefined && <Failed error={error} />}
        <div className="row">
          <Button variant="default" className="push" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" color={danger ? 'red' : undefined} loading={busy} disabled={disabled}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
