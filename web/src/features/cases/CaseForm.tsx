import type { ReactNode } from 'react';
import { asProblem } from '@/api/problem';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Modal } from '@/ui/overlays';
import { Failed } from '@/ui/states';
import { useSending } from '@/ui/useSending';
import { allPlaced, faultAt } from './faults';
import './cases.css';

export type At = (field: string) => string | undefined;
type Props = {
  title: string;
  verb: string;
  danger?: boolean;
  disabled?: boolean;
  wide?: boolean;
  /** What was made is shown in its place, so it does not close by itself. */
  stays?: boolean;
  /** The server's names of the fields that show their own refusal. */
  fields: readonly string[];
  act: () => Promise<unknown>;
  onClose: () => void;
  children: (at: At) => ReactNode;
};

/** A dialog whose refusals stand at their fields; what belongs to none stands above the buttons. */
export function CaseForm({ title, verb, danger, disabled, wide, stays, fields, act, onClose, children }: Props) {
  const { busy, error, send } = useSending();
  const places = error === undefined ? [] : asProblem(error).places;
  return (
    <Modal opened onClose={onClose} title={<b>{title}</b>} centered size={wide ? 620 : 500}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(act).then((went) => went && !stays && onClose());
        }}
      >
        {children((field) => faultAt(places, field))}
        {error !== undefined && !allPlaced(places, fields) && <Failed error={error} />}
        <div className="row">
          <Button variant="default" className="push" onClick={onClose}>
            {t('Close')}
          </Button>
          <Button type="submit" color={danger ? 'red' : undefined} loading={busy} disabled={disabled}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
