import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import { t } from '@/lib/i18n';
import { download } from './api';

/** A link that is wrong, over or revoked: which of them, nobody is told. */
export function Gone() {
  useEffect(() => {
    document.title = t('This link no longer works');
  }, []);
  return (
    <main className="page narrow">
      <h1>{t('This link no longer works')}</h1>
      <p>{t('Reply to the message it came with, and ask for a new one.')}</p>
      <p className="soft">
        {t('Links to an account hold for a limited time. Copy the whole address, if it was cut off.')}
      </p>
    </main>
  );
}

export function Refused({ fault, again }: { fault: Problem; again: () => void }) {
  return (
    <div className="notice bad" role="alert">
      <p>{fault.message}</p>
      <button type="button" onClick={again}>
        {t('Try again')}
      </button>
    </div>
  );
}

/** What is wrong with one field, and with none. */
export const faultAt = (fault: Problem | undefined, path: string) => {
  const place = fault?.places.find((one) => one.path === path || one.path.startsWith(`${path}[`));
  return (
    place && `${place.message.charAt(0).toUpperCase()}${place.message.slice(1)}.${place.cure ? ` ${place.cure}.` : ''}`
  );
};

type FieldProps = { label: string; hint?: ReactNode; fault?: string; children: (props: Described) => ReactNode };
type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined };

export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  const told = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': told || undefined, 'aria-invalid': fault ? true : undefined })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

type DialogProps = {
  title: string;
  act: string;
  onClose: () => void;
  send: () => Promise<void>;
  /** False: a field is missing and says so itself. */
  ready?: () => boolean;
  /** Paths of the fields, which say their own faults. */
  fields: readonly string[];
  children: (fault: Problem | undefined) => ReactNode;
};

/** A form over the page. The browser keeps the focus inside, and gives it back. */
export function FormDialog({ title, act, onClose, send, ready = () => true, fields, children }: DialogProps) {
  const at = useRef<HTMLDialogElement>(null);
  const [fault, setFault] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const heading = useId();
  useOpen(at);
  const submit = async () => {
    if (!ready()) return;
    setBusy(true);
    setFault(undefined);
    try {
      await send();
    } catch (error) {
      setFault(asProblem(error));
      setBusy(false);
    }
  };
  const elsewhere = fault && !fields.some((path) => faultAt(fault, path));
  return (
    <dialog ref={at} aria-labelledby={heading} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {children(fault)}
        {elsewhere && (
          <p className="notice bad" role="alert">
            {fault.message}
          </p>
        )}
        <div className="acts">
          <button type="button" onClick={() => at.current?.close()}>
            {t('Cancel')}
          </button>
          <button type="submit" className="main" disabled={busy}>
            {busy ? t('Sending…') : act}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function useOpen(at: RefObject<HTMLDialogElement | null>) {
  useEffect(() => {
    if (!at.current?.open) at.current?.showModal();
  }, [at]);
}

/** A document to keep; a refusal stands beside it. */
export function DocumentButton({ id, name }: { id: number; name: string }) {
  const [fault, setFault] = useState('');
  const fetchIt = () => {
    setFault('');
    download(id, name).catch((error: unknown) => setFault(asProblem(error).message));
  };
  return (
    <>
      <button type="button" className="link" onClick={fetchIt}>
        {name}
      </button>
      {fault && (
        <span className="fault" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
