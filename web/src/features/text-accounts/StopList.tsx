import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CaseForm } from '@/features/cases/CaseForm';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, TextInput } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card } from '@/ui/Page';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { done } from '@/ui/toast';
import { releaseNumber, type Stopped, stopNumber, stoppedQuery } from './queries';

const REASONS: Record<string, string> = {
  unsubscribed: t('Answered STOP'),
  by_person: t('Put here by a person'),
  bounced: t('Does not arrive'),
  complained: t('Complained'),
};

/** Numbers no text is sent to, whichever contact carries them. */
export function StopList() {
  const queries = useQueryClient();
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<Stopped | 'new'>();
  const query = useQuery(stoppedQuery(q, page));
  const again = () => queries.invalidateQueries({ queryKey: ['suppressed'] });
  const close = () => setAsked(undefined);
  return (
    <Card flush title={t('Numbers that get no text')}>
      <DataTable
        label={t('Numbers that get no text')}
        columns={columnsOf(setAsked)}
        list={listed(query)}
        rowId={(row) => row.id}
        page={page}
        {...((query.data?.total ?? 0) > (query.data?.page_size ?? 0) && { onPage: setPage })}
        tools={
          <>
            <SearchBox
              label={t('Part of a number')}
              value={q}
              onChange={(text) => {
                setQ(text);
                setPage(1);
              }}
            />
            <Button variant="default" onClick={() => setAsked('new')}>
              {t('Add a number…')}
            </Button>
          </>
        }
        noun={t('number')}
        filtered={Boolean(q)}
        onClear={() => setQ('')}
        empty={<Blank say={t('None. Whoever answers STOP stands here by itself.')} />}
      />
      {asked === 'new' && <Add again={again} onClose={close} />}
      {asked !== undefined && asked !== 'new' && (
        <Confirm
          open
          onClose={close}
          title={t('Text {{address}} again', asked)}
          verb={t('Take it off the list')}
          act={async () => {
            await releaseNumber(asked.id);
            await again();
            done(t('{{address}} can get texts again.', asked));
          }}
        >
          {asked.reason === 'unsubscribed' && (
            <p>{t('This number answered STOP. Text it again only if its owner asked for that.')}</p>
          )}
          <p>{t('Workflows may write to it from now on.')}</p>
        </Confirm>
      )}
    </Card>
  );
}

function Add({ again, onClose }: { again: () => Promise<void>; onClose: () => void }) {
  const [number, setNumber] = useState('');
  const [why, setWhy] = useState('');
  return (
    <CaseForm
      title={t('Send no text to a number')}
      verb={t('Send no text there')}
      fields={['address', 'detail']}
      disabled={!number.trim()}
      act={async () => {
        const made = await stopNumber(number.trim(), why.trim());
        await again();
        done(t('{{address}} gets no text any more.', made));
      }}
      onClose={onClose}
    >
      {(at) => (
        <>
          <TextInput
            data-autofocus
            type="tel"
            label={t('Number')}
            description={t('With its country code.')}
            placeholder="+49"
            value={number}
            error={at('address')}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label={t('Reason')}
            maxLength={1000}
            value={why}
            error={at('detail')}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </>
      )}
    </CaseForm>
  );
}

const columnsOf = (release: (row: Stopped) => void): Column<Stopped>[] => [
  { id: 'number', head: t('Number'), cell: (row) => <span className="strong num">{row.address}</span> },
  {
    id: 'why',
    head: t('Why'),
    className: 'two',
    cell: (row) => [REASONS[row.reason] ?? row.reason, row.detail].filter(Boolean).join(': '),
  },
  { id: 'since', head: t('Since'), cell: (row) => <Instant at={row.since} /> },
  {
    id: 'act',
    head: t('What to do'),
    quiet: true,
    right: true,
    cell: (row) => (
      <Button variant="default" size="compact-sm" onClick={() => release(row)}>
        {t('Take off…')}
        <span className="sr">: {row.address}</span>
      </Button>
    ),
  },
];
