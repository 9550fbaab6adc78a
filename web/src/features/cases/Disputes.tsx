import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { showMoney } from '@/lib/money';
import { Confirm } from '@/ui/Confirm';
import { Badge, Button, Radio, Textarea } from '@/ui/controls';
import { Instant, Money } from '@/ui/figures';
import { Blank } from '@/ui/states';
import { done } from '@/ui/toast';
import { DisputeForm } from './DisputeForm';
import { reopenDispute, settleDispute } from './more';
import { casesChanged, type Dispute, type Invoice } from './queries';
import { RowMenu } from './RowMenu';
import { outcomeWord, reasonWord } from './words';

type Props = { customer: { id: number; name: string }; invoices: readonly Invoice[]; rows: readonly Dispute[] };
type Asked = { what: 'new' } | { what: 'edit' | 'settle'; row: Dispute };

export function Disputes({ customer, invoices, rows }: Props) {
  const queries = useQueryClient();
  const may = useMay('collector');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const reopen = useMutation({
    mutationFn: (row: Dispute) => reopenDispute(row.id),
    onSuccess: async () => {
      await casesChanged(queries);
      done(t('The dispute is open again. Its invoices are not chased.'));
    },
  });
  const acts = (row: Dispute) =>
    row.status === 'settled'
      ? [{ label: t('Reopen'), act: () => reopen.mutate(row) }]
      : [
          { label: t('Settle…'), act: () => setAsked({ what: 'settle', row }) },
          { label: t('Edit…'), act: () => setAsked({ what: 'edit', row }) },
        ];
  return (
    <>
      {may && (
        <div className="case-bar">
          <Button variant="default" onClick={() => setAsked({ what: 'new' })}>
            {t('Open a dispute…')}
          </Button>
        </div>
      )}
      {rows.length === 0 && <Blank say={t('This customer disputes nothing.')} />}
      <ul className="case-list">
        {rows.map((row) => (
          <li key={row.id}>
            <OneDispute row={row} acts={may ? acts(row) : []} />
          </li>
        ))}
      </ul>
      {asked?.what === 'new' && <DisputeForm customer={customer} invoices={invoices} onClose={close} />}
      {asked?.what === 'edit' && (
        <DisputeForm customer={customer} invoices={invoices} dispute={asked.row} onClose={close} />
      )}
      {asked?.what === 'settle' && <Settle row={asked.row} onClose={close} />}
    </>
  );
}

function OneDispute({ row, acts }: { row: Dispute; acts: { label: string; act: () => void }[] }) {
  return (
    <>
      <div className="case-head">
        <b className="strong">{reasonWord[row.reason]}</b>
        <Badge color={row.status === 'open' ? 'red' : 'gray'}>
          {row.status === 'open' ? t('Open for {{days}}', { days: counted(row.days_open, 'days') }) : t('Settled')}
        </Badge>
        <span className="muted">{row.owner?.name ?? t('Nobody’s yet')}</span>
        <span className="push row">
          <Money amount={row.amount} currency={row.currency} />
          <RowMenu of={t('the dispute: {{reason}}', { reason: reasonWord[row.reason] })} acts={acts} />
        </span>
      </div>
      {row.description && <p className="case-text">{row.description}</p>}
      {row.outcome && (
        <p className="case-text">
          <b className="strong">{outcomeWord[row.outcome]}.</b> {row.settlement}
        </p>
      )}
      <p className="hint">
        {row.invoices
          .map((one) =>
            one.amount === null
              ? one.number
              : t('{{amount}} of {{number}}', { number: one.number, amount: showMoney(one.amount, row.currency) }),
          )
          .join(', ')}{' '}
        · {t('opened')} <Instant at={row.opened_at} /> {t('by {{who}}', { who: row.opened_by })}
      </p>
    </>
  );
}

function Settle({ row, onClose }: { row: Dispute; onClose: () => void }) {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<NonNullable<Dispute['outcome']>>();
  const [settlement, setSettlement] = useState('');
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Settle the dispute')}
      verb={t('Settle')}
      disabled={!outcome}
      act={async () => {
        if (!outcome) return;
        await settleDispute(row.id, { outcome, settlement: settlement.trim() });
        await casesChanged(queries);
        done(t('The dispute is settled.'));
      }}
    >
      <p>{t('Its invoices are no longer disputed. What is open of them is chased again.')}</p>
      <Radio.Group
        label={t('How it ended')}
        value={outcome ?? null}
        onChange={(value) => setOutcome(value as NonNullable<Dispute['outcome']>)}
      >
        <div className="stack tight">
          {Object.entries(outcomeWord).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('What was agreed')}
        autosize
        minRows={2}
        maxLength={4000}
        value={settlement}
        onChange={(event) => setSettlement(event.currentTarget.value)}
      />
    </Confirm>
  );
}
