import { IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useMay } from '@/api/me';
import { asProblem } from '@/api/problem';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Badge, Button, TextInput } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Blank, Notice } from '@/ui/states';
import { done, failed } from '@/ui/toast';
import { sizeOf } from './amounts';
import { changeFile, type Kept, keepFile, removeFile, saveFile } from './more';
import { casesChanged } from './queries';
import { ReleaseFile } from './ReleaseFile';
import { RowMenu } from './RowMenu';

type Asked = { what: 'rename' | 'remove' | 'release'; file: Kept };
type Refusal = { name: string; why: string };

function refusal(name: string, error: unknown): Refusal {
  const { places, message } = asProblem(error);
  const said = places.map((place) => `${place.message}. ${place.cure}`.trim()).join(' ');
  return { name, why: said || `${name}: ${message}` };
}

export function Files({ customer, rows }: { customer: { id: number; name: string }; rows: readonly Kept[] }) {
  const queries = useQueryClient();
  const may = useMay('collector');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const show = (file: Kept) =>
    void changeFile(file.id, { visible_to_customer: !file.visible_to_customer })
      .then(() => casesChanged(queries))
      .then(() =>
        done(
          file.visible_to_customer
            ? t('{{name}} is hidden from the customer.', file)
            : t('The customer may see {{name}}.', file),
        ),
      )
      .catch(failed);
  const acts = (file: Kept) => [
    ...(file.quarantined
      ? [{ label: t('Release…'), danger: true, act: () => setAsked({ what: 'release' as const, file }) }]
      : []),
    { label: t('Rename…'), act: () => setAsked({ what: 'rename', file }) },
    {
      label: file.visible_to_customer ? t('Hide it from the customer') : t('Let the customer see it'),
      act: () => show(file),
    },
    { label: t('Remove…'), danger: true, act: () => setAsked({ what: 'remove', file }) },
  ];
  return (
    <>
      {may && <Upload customer={customer.id} />}
      {rows.length === 0 && <Blank say={t('No file is kept with this customer.')} />}
      <ul className="case-list">
        {rows.map((file) => (
          <li key={file.id}>
            <div className="case-head">
              {file.quarantined ? (
                <span className="strong">{file.name}</span>
              ) : (
                <button type="button" className="link strong" onClick={() => void saveFile(file).catch(failed)}>
                  {file.name}
                  <span className="sr">, {t('download')}</span>
                </button>
              )}
              {file.visible_to_customer && <Badge color="petrol">{t('The customer may see it')}</Badge>}
              {file.quarantined && <Badge color="red">{t('Held back')}</Badge>}
              {file.tags.map((tag) => (
                <Badge key={tag} color="gray">
                  {tag}
                </Badge>
              ))}
              <span className="push">{may && <RowMenu of={file.name} acts={acts(file)} />}</span>
            </div>
            <p className="hint">
              {sizeOf(file.size)} · {file.uploaded_by} · <Instant at={file.created_at} />
              {file.subject_name && ` · ${file.subject_name}`}
              {file.danger && ` · ${file.danger}`}
            </p>
          </li>
        ))}
      </ul>
      {asked?.what === 'rename' && <Rename file={asked.file} onClose={close} />}
      {asked?.what === 'remove' && (
        <Ending
          title={t('Remove {{name}}', asked.file)}
          verb={t('Remove')}
          says={t('Nobody can download it any more. Its content is wiped within two days.')}
          told={t('{{name}} is removed.', asked.file)}
          act={() => removeFile(asked.file.id)}
          onClose={close}
        />
      )}
      {asked?.what === 'release' && (
        <ReleaseFile file={asked.file} onReleased={() => casesChanged(queries)} onClose={close} />
      )}
    </>
  );
}

function Upload({ customer }: { customer: number }) {
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState('');
  const [refused, setRefused] = useState<Refusal[]>([]);
  const send = async (files: readonly File[]) => {
    const kept: string[] = [];
    const not: Refusal[] = [];
    setRefused([]);
    for (const file of files) {
      setSending(`${file.name}, ${sizeOf(file.size)}`);
      try {
        await keepFile(customer, file);
        kept.push(file.name);
      } catch (error) {
        not.push(refusal(file.name, error));
      }
    }
    setSending('');
    setRefused(not);
    await casesChanged(queries);
    if (kept.length) done(t('Kept: {{names}}.', { names: kept.join(', ') }));
  };
  return (
    <>
      <div className="case-bar">
        <Button
          variant="default"
          leftSection={<IconUpload size={15} stroke={1.7} />}
          loading={Boolean(sending)}
          onClick={() => input.current?.click()}
        >
          {t('Upload files…')}
        </Button>
        <span className="hint" role="status">
          {sending
            ? t('Uploading {{what}}', { what: sending })
            : t('Up to 25 MB each. Programs and macros are refused.')}
        </span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('Files')}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            void send(chosen);
          }}
        />
      </div>
      {refused.length > 0 && (
        <div className="case-bar">
          <Notice tone="bad" title={t('Not kept')}>
            <ul>
              {refused.map(({ name, why }) => (
                <li key={name}>{why}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </>
  );
}

function Rename({ file, onClose }: { file: Kept; onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState(file.name);
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Rename the file')}
      verb={t('Rename')}
      disabled={!name.trim() || name.trim() === file.name}
      act={async () => {
        await changeFile(file.id, { name: name.trim() });
        await casesChanged(queries);
      }}
    >
      <TextInput
        data-autofocus
        label={t('Name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Confirm>
  );
}

type EndingProps = {
  title: string;
  verb: string;
  says: string;
  told: string;
  act: () => Promise<unknown>;
  onClose: () => void;
};

function Ending({ title, verb, says, told, act, onClose }: EndingProps) {
  const queries = useQueryClient();
  return (
    <Confirm
      open
      onClose={onClose}
      title={title}
      verb={verb}
      danger
      act={async () => {
        await act();
        await casesChanged(queries);
        done(told);
      }}
    >
      <p>{says}</p>
    </Confirm>
  );
}
