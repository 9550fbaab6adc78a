import { IconCheck, IconX } from '@tabler/icons-react';
import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { Notice } from '@/ui/states';

const STEPS: Record<string, string> = {
  connect: t('Connection'),
  tls: t('Encryption'),
  login: t('Log-in'),
  sender: t('Sender'),
  folder: t('Folder'),
};

export const TestResult = ({ test, told }: { test: Schemas['MailboxTest']; told?: string }) => (
  <Notice
    {...(!test.ok && { tone: 'bad' as const })}
    title={test.ok ? (told ?? t('The test went well. No mail was sent.')) : t('The test did not get through')}
  >
    <ol className="checks">
      {test.checks.map((check) => (
        <li key={check.step}>
          {check.ok ? (
            <IconCheck size={16} data-tone="good" aria-label={t('Passed')} />
          ) : (
            <IconX size={16} data-tone="bad" aria-label={t('Failed')} />
          )}
          <span>
            <b className="strong">{STEPS[check.step] ?? check.step}:</b> {check.message}
          </span>
        </li>
      ))}
    </ol>
    {test.mended && <p>{t('A fault had stopped the mailbox. It goes on now, and waiting messages leave.')}</p>}
  </Notice>
);
