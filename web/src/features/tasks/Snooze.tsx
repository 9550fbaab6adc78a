import { useState } from 'react';
import { showDate, today } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, TextInput } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { later, nextMonday } from './days';
import type { Task } from './queries';
import { useTasks } from './useTasks';

type Props = { tasks: readonly Task[]; size?: 'compact-sm'; onDone?: () => void };

/** Another due day: one of the usual three, or any. */
export function Snooze({ tasks, size, onDone }: Props) {
  const { change } = useTasks();
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState('');
  const move = async (due_on: string) => {
    await change(
      tasks,
      { due_on },
      (task) => ({ due_on: task.due_on }),
      t('due {{day}} now', { day: showDate(due_on) }),
    );
    onDone?.();
  };
  const now = today();
  const days: [string, string][] = [
    [t('Tomorrow'), later(now, 1)],
    [t('Next Monday'), nextMonday(now)],
    [t('In a week'), later(now, 7)],
  ];
  return (
    <>
      <Menu position="bottom-start" width={230}>
        <Menu.Target>
          <Button variant="default" {...(size && { size })}>
            {t('Snooze…')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {days.map(([label, on]) => (
            <Menu.Item
              key={label}
              rightSection={<span className="hint">{showDate(on)}</span>}
              onClick={() => void move(on)}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setAsking(true)}>{t('Another day…')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <Confirm
          open
          onClose={() => setAsking(false)}
          title={t('Due on')}
          verb={t('Set the day')}
          disabled={!day}
          act={() => move(day)}
        >
          <TextInput
            data-autofocus
            type="date"
            label={t('Day')}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </Confirm>
      )}
    </>
  );
}
