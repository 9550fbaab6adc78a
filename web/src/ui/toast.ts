import { notifications } from '@mantine/notifications';
import { asProblem } from '@/api/problem';
import { t } from '@/lib/i18n';

/** What the person just did. Never the only place of an error that stays. */
export const done = (message: string) => notifications.show({ message, color: 'petrol', autoClose: 5000 });

export const failed = (error: unknown) => {
  const problem = asProblem(error);
  notifications.show({
    title: problem.title,
    message: problem.reference ? `${problem.message} ${t('Reference')}: ${problem.reference}` : problem.message,
    color: 'red',
    autoClose: 12_000,
  });
};
