import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { done } from '@/ui/toast';
import { releaseFile } from './more';

type Props = { file: { id: number; name: string }; onReleased: () => Promise<unknown>; onClose: () => void };

/** The conscious step before something that came in by itself and could do harm is handed out. */
export const ReleaseFile = ({ file, onReleased, onClose }: Props) => (
  <Confirm
    open
    onClose={onClose}
    title={t('Release {{name}}', file)}
    verb={t('Release')}
    danger
    act={async () => {
      await releaseFile(file.id);
      await onReleased();
      done(t('{{name}} may be downloaded now.', file));
    }}
  >
    <p>{t('It came in by itself and could do harm. Released, anybody here may download it; that is audited.')}</p>
  </Confirm>
);
