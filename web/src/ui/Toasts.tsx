import { Notifications, notifications } from '@mantine/notifications';
import { t } from '@/lib/i18n';
import { Button } from './controls';

export { notifications } from '@mantine/notifications';

// At the top: at the bottom they would cover the buttons of a drawer.
const Toasts = () => <Notifications position="top-center" />;
export default Toasts;

/** What was done, with the way back beside it for a while. */
export function showUndo(message: string, undo: () => void) {
  const id = crypto.randomUUID();
  const back = () => {
    notifications.hide(id);
    undo();
  };
  notifications.show({
    id,
    color: 'petrol',
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': t('Close') },
    message: (
      <span className="row toast-undo">
        <span>{message}</span>
        <Button variant="default" size="compact-sm" onClick={back}>
          {t('Undo')}
        </Button>
      </span>
    ),
  });
}
