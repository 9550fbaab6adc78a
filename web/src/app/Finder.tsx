import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { answer, api } from '@/api/client';
import { mayDo, meQuery } from '@/api/me';
import type { Me } from '@/api/people-types';
import { t } from '@/lib/i18n';
import { showMoney } from '@/lib/money';
import { TextInput } from '@/ui/controls';
import { Modal, useDebouncedValue } from '@/ui/overlays';
import { Failed } from '@/ui/states';
import { actions, everywhere, type Going, named } from './actions';

type Hit = { id: string; group: string; name: string; note: string; go: string; search?: Record<string, string> };

async function find(q: string, signal: AbortSignal): Promise<Hit[]> {
  const query = { q, page_size: 5 };
  const [customers, groups, invoices, workflows, templates] = await Promise.all([
    answer(api.GET('/api/v1/customers', { params: { query }, signal })),
    answer(api.GET('/api/v1/customer-groups', { params: { query }, signal })),
    answer(api.GET('/api/v1/invoices', { params: { query }, signal })),
    answer(api.GET('/api/v1/workflows', { params: { query }, signal })),
    answer(api.GET('/api/v1/templates', { params: { query }, signal })),
  ]);
  const hit = (group: string, id: number, name: string, note: string, go: string): Hit => ({
    id: `${group}-${id}`,
    group,
    name,
    note,
    go,
  });
  return [
    ...customers.items.map((c) => hit(t('Customers'), c.id, c.name, c.reference, `/customers/${c.id}`)),
    ...groups.items.map((g) => hit(t('Customer groups'), g.id, g.name, g.erp_id, `/customer-groups/${g.id}`)),
    ...invoices.items.map((i) =>
      hit(
        t('Invoices'),
        i.id,
        i.number,
        `${i.customer_name}, ${showMoney(i.balance, i.currency)}`,
        `/customers/${i.customer_id}`,
      ),
    ),
    ...workflows.items.map((w) => hit(t('Workflows'), w.id, w.name, w.trigger_label, `/workflows/${w.id}`)),
    ...templates.items.map((m) => hit(t('Templates'), m.id, m.name, m.category, `/templates/${m.id}`)),
  ];
}

const goings = (group: string, all: readonly Going[], q: string, me: Me | undefined): Hit[] =>
  all
    .filter((one) => named(one.name, q) && mayDo(me, one.needs))
    .map(({ name, go, search }) => ({ id: `${go}${name}`.replace(/\W/g, ''), group, name, note: '', go, search }));

export default function Finder({ onClose }: { onClose: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [q] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({
    queryKey: ['finder', q],
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => find(q, signal),
  });
  const { data: me } = useQuery(meQuery);
  const typed = text.trim();
  // An empty question offers where one may go; words look in the ledger first once it has answered.
  const hits = [
    ...goings(t('Pages'), everywhere, typed, me),
    ...goings(t('Actions'), actions, typed, me),
    ...(q.length > 1 ? (found.data ?? []) : []),
  ];
  const chosen = hits[Math.min(at, hits.length - 1)];
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    void navigate({ to: hit.go as '/', search: (hit.search ?? {}) as never });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(chosen);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step || !hits.length) return;
    event.preventDefault();
    const next = (Math.min(at, hits.length - 1) + step + hits.length) % hits.length;
    document.getElementById(`${id}-${hits[next]?.id}`)?.scrollIntoView({ block: 'nearest' });
    setAt((now) => (Math.min(now, hits.length - 1) + step + hits.length) % hits.length);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={560}
      yOffset="12vh"
      title={t('Search')}
      classNames={{ header: 'sr' }}
    >
      <TextInput
        data-autofocus
        size="md"
        aria-label={t('Search')}
        placeholder={t('Customers, invoices, workflows, templates, pages, actions')}
        leftSection={<IconSearch size={16} />}
        value={text}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
      />
      {found.error && <Failed error={found.error} retry={() => void found.refetch()} />}
      <div className="finder-list" role="listbox" id={`${id}-list`} aria-label={t('Found')}>
        {hits.map((hit, n) => (
          <div key={hit.id} role="presentation">
            {hits[n - 1]?.group !== hit.group && (
              <div className="finder-title" role="presentation">
                {hit.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the search box, which keeps focus */}
            <div
              id={`${id}-${hit.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={hit === chosen}
              className="finder-hit"
              onClick={() => go(hit)}
              onMouseMove={() => setAt(n)}
            >
              <span className="clip">{hit.name}</span>
              {hit.note && <span className="muted">{hit.note}</span>}
            </div>
          </div>
        ))}
      </div>
      {typed.length > 0 && q === typed && !found.isFetching && !hits.length && (
        <p className="muted">{t('Nothing has this name.')}</p>
      )}
    </Modal>
  );
}
