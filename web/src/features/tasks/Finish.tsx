import { useState } from 'react';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Textarea } from '@/ui/controls';
import type { Task } from './queries';
import { useTasks } from './useTasks';

type Props = { tasks: readonly Task[]; onClose: () => void; onDone?: () => void };

/** What came of it, for whoever reads the customer later. It may stay empty. */
export function Finish({ tasks, onClose, onDone }: Props) {
  const { complete } = useTasks();
  const [outcome, setOutcome] = useState('');
  const [only] = tasks;
  const waiting = tasks.filter((task) => task.run_id !== null).length;
  return (
    <Confirm
      open
      onClose={onClose}
      title={tasks.length === 1 && only ? only.title : counted(tasks.length, 'tasks')}
      verb={tasks.length === 1 ? t('Mark as done') : t('Mark all as done')}
      act={async () => {
        await complete(tasks, outcome.trim());
        onDone?.();
      }}
    >
      {waiting > 0 && (
        <p>
          {t('Made by a workflow. A run that waits for it goes on at once; reopening the task does not bring it back.')}
        </p>
      )}
      <Textarea
        data-autofocus
        label={t('Outcome')}
        description={t('What came of it, for colleagues. Ctrl Enter finishes.')}
        autosize
        minRows={3}
        maxLength={4000}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
    </Confirm>
  );
}
