import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { Button, Select, TextInput } from '@/ui/controls';
import { Failed } from '@/ui/states';
import { createConnection, sendFile } from './commands';
import { FileOrder } from './FileOrder';
import { nextObject, ORDER } from './mapping';
import type { Connection, ObjectName } from './queries';
import { objectNames } from './words';

type Props = {
  connections: Connection[];
  into: number | undefined;
  onMade: (id: number) => void;
  onUploaded: (into: number, upload: Schemas['UploadAnswer']) => void;
};

const NEW = 'new';
const FOUND = 'found';
const ENDINGS = '.csv,.txt,.tsv,.xlsx,.xlsm,.xls,.ods';

export function Choose({ connections, into, onMade, onUploaded }: Props) {
  const [source, setSource] = useState(String(into ?? connections[0]?.id ?? NEW));
  const [name, setName] = useState(t('Files'));
  const [object, setObject] = useState<string>(FOUND);
  const made = useRef<number>(undefined);
  const connection = connections.find((one) => String(one.id) === source);
  const done = Object.keys(connection?.mappings ?? {});
  const send = useMutation({
    meta: { shown: true },
    mutationFn: async (file: File) => {
      const chosen = object === FOUND ? undefined : (object as ObjectName);
      let id = made.current ?? connection?.id;
      if (!id) {
        id = (await createConnection({ kind: 'files', name: name.trim() })).id;
        made.current = id;
        onMade(id);
      }
      onUploaded(id, await sendFile(id, file, chosen));
    },
  });
  const ready = source !== NEW || Boolean(name.trim());
  return (
    <div className="stack">
      <p className="measure">
        {t(
          'One file for each kind, customers first: what belongs to a customer needs the customer. An upload changes nothing yet; you see what it would do before you import it.',
        )}
      </p>
      <FileOrder done={done} order={ORDER} now={object === FOUND ? nextObject(done) : object} />
      <div className="pair narrow">
        {into === undefined && (
          <Select
            label={t('Source')}
            description={t('Ids are unique within a source.')}
            data={[
              ...connections.map((one) => ({ value: String(one.id), label: one.name })),
              { value: NEW, label: t('A new source') },
            ]}
            value={source}
            onChange={(value) => setSource(value ?? NEW)}
          />
        )}
        {source === NEW && (
          <TextInput
            label={t('Name of the new source')}
            description={t('What people here call it.')}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <Select
          label={t('The file lists')}
          description={t('Left so, its columns tell.')}
          data={[
            { value: FOUND, label: t('Found by its columns') },
            ...(Object.keys(objectNames) as ObjectName[]).map((value) => ({ value, label: objectNames[value] })),
          ]}
          value={object}
          onChange={(value) => setObject(value ?? FOUND)}
        />
      </div>
      <DropZone busy={send.isPending} disabled={!ready} onFile={(file) => send.mutate(file)} />
      <div aria-live="polite">{send.error && <Failed error={send.error} />}</div>
    </div>
  );
}

export function DropZone(props: { busy: boolean; disabled?: boolean; onFile: (file: File) => void; endings?: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const file = list?.[0];
    if (file && !props.busy && !props.disabled) props.onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, which does the same by keyboard
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p>{props.busy ? t('Uploading and reading the file') : t('Drop the file here')}</p>
      <Button loading={props.busy} disabled={props.disabled} onClick={() => input.current?.click()}>
        {t('Choose a file')}
      </Button>
      <p className="hint">
        {props.endings ? t('An .ics file of at most 5 MB.') : t('CSV, .xlsx, .xls or .ods, at most 50 MB.')}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('File')}
        accept={props.endings ?? ENDINGS}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
