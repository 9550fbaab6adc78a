import { IconPaperclip } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sizeOf } from '@/features/cases/amounts';
import { saveFile } from '@/features/cases/more';
import { ReleaseFile } from '@/features/cases/ReleaseFile';
import { t } from '@/lib/i18n';
import { Badge, Button } from '@/ui/controls';
import { failed } from '@/ui/toast';
import { toConversation } from './focus';
import type { MailFile } from './queries';

type Held = { id: number; name: string };

/** What came with a mail. What could do harm is handed out after a second, conscious step. */
export function Attached({ files, may }: { files: readonly MailFile[]; may: boolean }) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Held>();
  if (!files.length) return null;
  return (
    <ul className="attached" aria-label={t('Attachments')}>
      {files.map((file, at) => (
        <li key={file.id ?? at}>
          <IconPaperclip size={14} stroke={1.7} aria-hidden />
          {file.id === null || file.quarantined ? (
            <span className="strong clip">{file.name}</span>
          ) : (
            <button
              type="button"
              className="link strong clip"
              onClick={() => void saveFile({ id: file.id ?? 0, name: file.name }).catch(failed)}
            >
              {file.name}
              <span className="sr">, {t('download')}</span>
            </button>
          )}
          <span className="muted num">{sizeOf(file.size)}</span>
          {file.quarantined && (
            <>
              <Badge color="red">{t('Held back')}</Badge>
              {may && file.id !== null && (
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() => setAsked({ id: file.id ?? 0, name: file.name })}
                >
                  {t('Release…')}
                  <span className="sr"> {file.name}</span>
                </Button>
              )}
            </>
          )}
        </li>
      ))}
      {asked && (
        <ReleaseFile
          file={asked}
          onReleased={async () => {
            await queries.invalidateQueries({ queryKey: ['inbox', 'thread'] });
            toConversation();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </ul>
  );
}
