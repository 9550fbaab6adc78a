import { asProblem } from '@/api/problem';
import { t } from '@/lib/i18n';

type Toast = { title?: string; message: string; color: string; autoClose: number };
// Its code is fetched after the first screen stands.
const show = async (toast: Toast) =>
  (await import('./Toasts')).notifications.show({ closeButtonProps: { 'aria-label': t('Close') }, ...toast });

/** What the person just did. Never the only place of an error that stays. */
export const done = (message: string) => void show({ message, color: 'petrol', autoClose: 5000 });

/** The same with a way back. */
export const doneWithUndo = (message: string, undo: () => void) =>
  void import('./Toasts').then(({ showUndo }) => showUndo(message, undo));

export const failed = (error: unknown) => {
  const problem = asProblem(error);
  void show({
    title: problem.title,
    message: problem.reference ? `${problem.message} ${t('Reference')}: ${problem.reference}` : problem.message,
    color: 'red',
    autoClose: 12_000,
  });
};
