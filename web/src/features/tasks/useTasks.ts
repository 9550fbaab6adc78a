import { useQueryClient } from '@tanstack/react-query';
import { asProblem, Problem } from '@/api/problem';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { doneWithUndo, failed } from '@/ui/toast';
import { changeTask, completeTask, reopenTask, type Task, type TaskChange, tasksChanged } from './queries';

type Some = readonly Task[];

/** One after the other: what one refuses does not keep the others from being done. */
async function each(tasks: Some, act: (task: Task) => Promise<unknown>) {
  const went: Task[] = [];
  const refused: string[] = [];
  for (const task of tasks) {
    try {
      await act(task);
      went.push(task);
    } catch (error) {
      refused.push(t('{{title}}: {{why}}', { title: task.title, why: asProblem(error).message }));
    }
  }
  if (refused.length)
    failed(
      new Problem({
        title: t('{{n}} not changed', { n: counted(refused.length, 'tasks') }),
        detail: refused.join(' '),
      }),
    );
  return went;
}

const named = (tasks: Some) => (tasks.length === 1 ? `“${tasks[0]?.title}”` : counted(tasks.length, 'tasks'));

/** What is done with one task or with many, each with a way back. */
export function useTasks() {
  const queries = useQueryClient();
  const again = () => tasksChanged(queries);
  const back = (tasks: Some, act: (task: Task) => Promise<unknown>) => () => void each(tasks, act).then(again);
  const complete = async (tasks: Some, outcome: string) => {
    const went = await each(tasks, (task) => completeTask(task.id, outcome));
    await again();
    if (!went.length) return;
    const waited = went.some((task) => task.run_id !== null);
    doneWithUndo(
      waited
        ? t('{{what}} done. Runs that waited for it go on.', { what: named(went) })
        : t('{{what}} done.', { what: named(went) }),
      back(went, (task) => reopenTask(task.id)),
    );
  };
  const change = async (tasks: Some, changes: TaskChange, was: (task: Task) => TaskChange, said: string) => {
    const went = await each(tasks, (task) => changeTask(task.id, changes));
    await again();
    if (went.length)
      doneWithUndo(
        `${named(went)} ${said}`,
        back(went, (task) => changeTask(task.id, was(task))),
      );
  };
  const reopen = async (tasks: Some) => {
    const went = await each(tasks, (task) => reopenTask(task.id));
    await again();
    if (went.length)
      doneWithUndo(
        t('{{what}} open again.', { what: named(went) }),
        back(went, (task) => completeTask(task.id, task.outcome)),
      );
  };
  return { complete, change, reopen };
}
