import { asProblem } from '@/api/problem';
import { t } from '@/lib/i18n';

type Toast = { title?: string; message: string; color: string; autoClose: number };
// Its code is fetched after the first screen stands.
const show = async (toast: Toast) => (await import('./Toasts')).notifications.show(toast);

/** What the person just did. Never the only place of an error that stays. */
export const done = (message: string) => void show({ message, color: 'petrol', autoClose: 5000 });

export const failed = (error: unknown) => {
  const problem = asProblem(error);
  void show({
    title: problem.title,
    message: problem.reference ? `${problem.message} ${t('Reference')}: ${problem.reference}` : problem.message,
    color: 'red',
    autoClose: 12_000,
  });
};
