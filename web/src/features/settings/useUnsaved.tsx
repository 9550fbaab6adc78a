import { useBlocker } from '@tanstack/react-router';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Modal } from '@/ui/overlays';

/** Asks before what was typed is left behind; addresses below `within` are the same work. Render what it answers. */
export function useUnsaved(dirty: boolean, within?: string) {
  const blocked = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      dirty && current.pathname !== next.pathname && !(within && next.pathname.startsWith(within)),
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  if (blocked.status !== 'blocked') return null;
  return (
    <Modal opened onClose={blocked.reset} title={<b>{t('Leave without saving?')}</b>} centered size={420}>
      <div className="stack">
        <p>{t('What you changed on this page is not saved.')}</p>
        <div className="row">
          <Button variant="default" className="push" data-autofocus onClick={blocked.reset}>
            {t('Stay here')}
          </Button>
          <Button color="red" onClick={blocked.proceed}>
            {t('Leave without saving')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
