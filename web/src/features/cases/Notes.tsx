import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Badge, Button, Textarea } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Blank, Failed } from '@/ui/states';
import { done } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import { changeNote, type Note, removeNote, writeNote } from './more';
import { casesChanged, type FromMail } from './queries';
import { RowMenu } from './RowMenu';

type Asked = { what: 'edit' | 'remove'; note: Note };

export function Notes({ customer, rows }: { customer: { id: number; name: string }; rows: readonly Note[] }) {
  const may = useMay('collector');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <>
      {may && <NewNote customer={customer.id} />}
      {rows.length === 0 && <Blank say={t('Nobody has written a note about this customer.')} />}
      <ul className="case-list">
        {rows.map((note) => (
          <li key={note.id}>
            <div className="case-head">
              <span className="hint">
                {note.created_by} · <Instant at={note.created_at} />
                {note.edited_at && ` · ${t('changed')}`}
                {note.subject_name && ` · ${note.subject_name}`}
              </span>
              {note.category && <Badge color="gray">{note.category}</Badge>}
              <span className="push">
                {may && (
                  <RowMenu
                    of={t('the note of {{who}}', { who: note.created_by })}
                    acts={[
                      { label: t('Edit…'), act: () => setAsked({ what: 'edit', note }) },
                      { label: t('Remove…'), danger: true, act: () => setAsked({ what: 'remove', note }) },
                    ]}
                  />
                )}
              </span>
            </div>
            <p className="case-text">{note.text}</p>
          </li>
        ))}
      </ul>
      {asked?.what === 'edit' && <EditNote note={asked.note} onClose={close} />}
      {asked?.what === 'remove' && <RemoveNote note={asked.note} onClose={close} />}
    </>
  );
}

type NewNoteProps = { customer: number; mail?: FromMail; onKept?: () => void };

export function NewNote({ customer, mail, onKept }: NewNoteProps) {
  const queries = useQueryClient();
  const { busy, error, submit } = useSending();
  const [text, setText] = useState(mail?.text ?? '');
  const write = async () => {
    if (!text.trim()) return;
    await writeNote({
      customer_id: customer,
      text: text.trim(),
      ...(mail && { received_email_id: mail.received_email_id }),
    });
    await casesChanged(queries);
    setText('');
    onKept?.();
  };
  return (
    <form className="note-new stack tight" onSubmit={submit(write)}>
      <Textarea
        data-autofocus={mail ? true : undefined}
        label={t('New note')}
        description={t('For colleagues, never shown to the customer. Ctrl Enter keeps it.')}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      {error !== undefined && <Failed error={error} />}
      <div>
        <Button type="submit" variant="default" loading={busy} disabled={!text.trim()}>
          {t('Keep the note')}
        </Button>
      </div>
    </form>
  );
}

function EditNote({ note, onClose }: { note: Note; onClose: () => void }) {
  const queries = useQueryClient();
  const [text, setText] = useState(note.text);
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Edit the note')}
      verb={t('Save')}
      disabled={!text.trim() || text === note.text}
      act={async () => {
        await changeNote(note.id, { text: text.trim() });
        await casesChanged(queries);
      }}
    >
      <Textarea
        data-autofocus
        label={t('Note')}
        description={t('The audit keeps what it said before.')}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function RemoveNote({ note, onClose }: { note: Note; onClose: () => void }) {
  const queries = useQueryClient();
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Remove the note')}
      verb={t('Remove')}
      danger
      act={async () => {
        await removeNote(note.id);
        await casesChanged(queries);
        done(t('The note is removed.'));
      }}
    >
      <p className="case-text">{note.text}</p>
      <p className="hint">{t('The audit keeps what it said.')}</p>
    </Confirm>
  );
}
