import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button, Select, Skeleton, TextInput } from '@/ui/controls';
import { Blank, Failed } from '@/ui/states';
import { failed } from '@/ui/toast';
import { installReady, type Ready, readyQuery, stepKindsQuery } from './queries';
import './ready.css';

/** Makes its draft, with the templates it sends, and goes there. */
export function useInstall() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const install = async (key: string) => {
    setBusy(key);
    try {
      const { id } = await installReady(key);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => GROWS.has(String(queryKey[0])) });
      await navigate({ to: '/workflows/$id', params: { id: String(id) }, search: { ready: true } });
    } catch (error) {
      failed(error);
    }
    setBusy(undefined);
  };
  return { busy, install };
}
const GROWS = new Set(['workflows', 'templates', 'today']);

/** What it listens to and does, in the words of the server: "Customer follow-up → Send e-mail → Wait". */
export function ReadySteps({ one }: { one: Ready }) {
  const kinds = useQuery(stepKindsQuery).data?.items;
  const said = one.steps.map((kind) => kinds?.find((known) => known.kind === kind)?.label ?? kind);
  return (
    <span className="ready-steps">
      <b className="strong">{one.trigger}</b>
      {said.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a kind may come twice, and the row never changes
        <span key={at}>{word}</span>
      ))}
    </span>
  );
}

const ALL = 'all';

/** Ready workflows as cards to take one from: by category, or found by their words. */
export function ReadyOnes() {
  const ready = useQuery(readyQuery);
  const { busy, install } = useInstall();
  const [q, setQ] = useState('');
  const [category, setCategory] = useState(ALL);
  if (ready.error) return <Failed error={ready.error} retry={() => void ready.refetch()} />;
  if (!ready.data) return <Skeleton height={220} />;
  const categories = [...new Set(ready.data.map((one) => one.category))].sort();
  const words = q.trim().toLowerCase().split(/\s+/);
  const text = (one: Ready) => `${one.name} ${one.description} ${one.trigger} ${one.category}`.toLowerCase();
  const shown = ready.data.filter(
    (one) => (category === ALL || one.category === category) && words.every((word) => text(one).includes(word)),
  );
  const none = () => {
    setQ('');
    setCategory(ALL);
  };
  return (
    <section className="stack" aria-label={t('Ready-made workflows')}>
      <p className="muted">
        {t('Each comes as a draft with the templates it sends. It writes to nobody until you activate it.')}
      </p>
      <div className="row wrap">
        <TextInput
          className="ready-search"
          aria-label={t('Search the ready-made workflows')}
          placeholder={t('Search')}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <Select
          aria-label={t('Category')}
          allowDeselect={false}
          w={200}
          data={[{ value: ALL, label: t('All categories') }, ...categories.map((one) => ({ value: one, label: one }))]}
          value={category}
          onChange={(value) => setCategory(value ?? ALL)}
        />
        <span className="muted" role="status">
          {counted(shown.length, 'workflows')}
        </span>
      </div>
      {!shown.length && (
        <Blank say={t('No ready-made workflow has these words.')}>
          <Button variant="default" size="compact-md" onClick={none}>
            {t('Show all')}
          </Button>
        </Blank>
      )}
      <ul className="ready-ones">
        {shown.map((one) => (
          <li key={one.key} className="ready-one">
            <span className="hint">{one.category}</span>
            <p className="ready-name">{one.name}</p>
            <p>{one.description}</p>
            <ReadySteps one={one} />
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('Use this one: {{name}}', { name: one.name })}
              loading={busy === one.key}
              disabled={busy !== undefined}
              onClick={() => void install(one.key)}
            >
              {t('Use this one')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
