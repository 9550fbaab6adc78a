import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asProblem } from '@/api/problem';
import { sizeOf } from '@/features/cases/amounts';
import { InvoicePick } from '@/features/cases/InvoicePick';
import { keepFile } from '@/features/cases/more';
import { customerQuery } from '@/features/customers/queries';
import { t } from '@/lib/i18n';
import { ActionIcon, Button } from '@/ui/controls';
import { Notice } from '@/ui/states';
import type { Written } from './draft';

type Props = { written: Written; put: (change: Partial<Written>) => void; error: string | undefined };

/** Files that go along, and the invoices the mail is about. */
export function Enclosed({ written, put, error }: Props) {
  const read = useQuery({ ...customerQuery(written.customer_id ?? 0), enabled: written.customer_id !== null });
  const [picking, setPicking] = useState(false);
  const open = read.data?.invoices ?? [];
  return (
    <div className="stack tight">
      <div className="row wrap">
        <Upload written={written} put={put} />
        {open.length > 0 && (
          <Button variant="default" size="compact-sm" aria-expanded={picking} onClick={() => setPicking(!picking)}>
            {written.invoice_ids.length
              ? t('About {{n}} of the open invoices', { n: written.invoice_ids.length })
              : t('Link invoices')}
          </Button>
        )}
      </div>
      {written.files.length > 0 && (
        <ul className="attached" aria-label={t('Attachments')}>
          {written.files.map((file) => (
            <li key={file.id}>
              <IconPaperclip size={14} stroke={1.7} aria-hidden />
              <span className="strong clip">{file.name}</span>
              <span className="muted num">{sizeOf(file.size)}</span>
              <ActionIcon
                size={22}
                aria-label={t('Leave out {{name}}', file)}
                onClick={() => put({ files: written.files.filter((one) => one.id !== file.id) })}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p className="fault" role="alert">
          {error}
        </p>
      )}
      {picking && (
        <InvoicePick
          label={t('Invoices the mail is about')}
          invoices={open}
          picked={written.invoice_ids}
          onChange={(invoice_ids) => put({ invoice_ids })}
          error={undefined}
          none={t('None: it is about the account.')}
        />
      )}
    </div>
  );
}

function Upload({ written, put }: Omit<Props, 'error'>) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const send = async (chosen: readonly File[]) => {
    const files = [...written.files];
    const not: string[] = [];
    setBusy(true);
    for (const one of chosen) {
      try {
        const { id, name, size } = await keepFile(written.customer_id, one);
        files.push({ id, name, size });
      } catch (error) {
        const { places, message } = asProblem(error);
        not.push(
          places.map((place) => `${place.message}. ${place.cure}`.trim()).join(' ') || `${one.name}: ${message}`,
        );
      }
    }
    setBusy(false);
    setRefused(not);
    put({ files });
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPaperclip size={14} stroke={1.7} />}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {t('Attach files…')}
      </Button>
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
      {refused.length > 0 && (
        <div className="enclosed-refused">
          <Notice tone="bad" title={t('Not attached')}>
            <ul>
              {refused.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </>
  );
}
