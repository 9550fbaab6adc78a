import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RecordSelect } from '@/features/runs/RecordSelect';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button } from '@/ui/controls';
import { done, doneWithUndo, failed } from '@/ui/toast';
import { assignThread, threadChanged } from './commands';
import { toConversation } from './focus';
import type { Thread } from './queries';

/** Gives the conversation to a customer, or takes it away; what else shows the customer is asked anew. */
function useAssign(thread: Thread) {
  const queries = useQueryClient();
  const give = async (customer: number | null) => {
    const now = await assignThread(thread.id, customer);
    await threadChanged(queries, now);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'customer' });
    return now;
  };
  return async (customer: number | null) => {
    const before = thread.customer_id;
    const now = await give(customer);
    toConversation();
    if (now.customer_name)
      doneWithUndo(
        t('Assigned to {{customer}}. Later mail from this sender follows.', { customer: now.customer_name }),
        () => void give(before).catch(failed),
      );
    else done(t('The conversation has no customer any more.'));
  };
}

type Props = { thread: Thread; may: boolean; onOther: () => void };

/** Whose it may be and why, one press each. */
export function Suggested({ thread, may, onOther }: Props) {
  const assign = useAssign(thread);
  const [busy, setBusy] = useState<number>();
  if (thread.customer_id !== null) return null;
  const take = async (customer: number) => {
    setBusy(customer);
    await assign(customer).catch(failed);
    setBusy(undefined);
  };
  return (
    <section className="whose" aria-label={t('Whose is it?')}>
      <div className="row wrap">
        <h3>{thread.suggestions.length > 0 ? t('It may be from') : t('Nobody knows yet whose this is')}</h3>
        {may && (
          <Button className="push" variant="default" size="compact-sm" onClick={onOther}>
            {thread.suggestions.length > 0 ? t('Another customer…') : t('Assign to a customer…')}
          </Button>
        )}
      </div>
      {thread.suggestions.length > 0 && (
        <ul>
          {thread.suggestions.map((one) => (
            <li key={one.customer_id}>
              <span>
                <b className="strong">{one.customer_name}</b> <span className="muted">{one.reference}</span>
                <span className="hint whose-why">{one.said}</span>
              </span>
              {may && (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={busy === one.customer_id}
                  disabled={busy !== undefined}
                  onClick={() => void take(one.customer_id)}
                >
                  {t('Assign')}
                  <span className="sr">: {one.customer_name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Any customer, found by name; or none. */
export function AssignDialog({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const assign = useAssign(thread);
  const [picked, setPicked] = useState<number | undefined>(thread.customer_id ?? undefined);
  const taking = thread.customer_id !== null && picked === undefined;
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Whose conversation is it?')}
      verb={taking ? t('Take it from the customer') : t('Assign')}
      disabled={(picked ?? null) === thread.customer_id}
      act={() => assign(picked ?? null)}
    >
      <RecordSelect
        kind="customer"
        label={t('Customer')}
        placeholder={t('Name or reference')}
        value={picked}
        onChange={setPicked}
        autoFocus
      />
      <p className="hint">
        {taking
          ? t('Its mails and their files belong to nobody then, and it waits among the unassigned.')
          : t('Its mails and their files go to the customer, and later mail from the sender follows.')}
      </p>
    </Confirm>
  );
}
