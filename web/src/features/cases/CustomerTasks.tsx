import { useState } from 'react';
import { useMay } from '@/api/me';
import { Finish } from '@/features/tasks/Finish';
import type { Task } from '@/features/tasks/queries';
import { TaskForm } from '@/features/tasks/TaskForm';
import { TaskSheet } from '@/features/tasks/TaskSheet';
import { taskColumns } from '@/features/tasks/TaskTable';
import { useTasks } from '@/features/tasks/useTasks';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Blank } from '@/ui/states';
import { DataTable } from '@/ui/table/DataTable';
import { still } from '@/ui/table/listed';
import '@/features/tasks/tasks.css';

const LEFT_OUT = ['customer', 'about', 'category', 'prepared'];

export function CustomerTasks({ customer, rows }: { customer: { id: number; name: string }; rows: readonly Task[] }) {
  const may = useMay('collector');
  const { reopen } = useTasks();
  const [opened, setOpened] = useState<number>();
  const [making, setMaking] = useState(false);
  const [finishing, setFinishing] = useState<Task>();
  const columns = taskColumns({
    open: (row) => setOpened(row.id),
    ...(may && { finish: setFinishing, reopen: (row: Task) => void reopen([row]) }),
  }).filter((column) => !LEFT_OUT.includes(column.id));
  return (
    <>
      <DataTable
        label={t('Tasks')}
        columns={columns}
        list={still(rows)}
        rowId={(row) => row.id}
        tools={
          may && (
            <Button variant="default" onClick={() => setMaking(true)}>
              {t('New task…')}
            </Button>
          )
        }
        empty={<Blank say={t('There is no task about this customer.')} />}
      />
      <TaskSheet id={opened} onClose={() => setOpened(undefined)} />
      {making && (
        <TaskForm about={{ customer_id: customer.id, customer_name: customer.name }} onClose={() => setMaking(false)} />
      )}
      {finishing && <Finish tasks={[finishing]} onClose={() => setFinishing(undefined)} />}
    </>
  );
}
