import { IconCircle, IconCircleCheckFilled, IconCircleDot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mayDo, meQuery } from '@/api/me';
import { roleName } from '@/features/users/roles';
import { t } from '@/lib/i18n';
import { currencyName, showMoney } from '@/lib/money';
import { Button, Checkbox } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { Example } from './Example';
import type { Today } from './queries';
import type { Step, Ticks } from './steps';

const ICONS = { done: IconCircleCheckFilled, next: IconCircleDot, later: IconCircle };
const WORDS = { done: t('Done'), next: t('Next'), later: t('To do') };

type Props = { today: Today; steps: Step[]; ticks: Ticks; put: (more: Ticks) => void; canHide: boolean };

/** A checklist, not a wizard: every line leads to its place, in any order, until all are done. */
export function FirstSteps({ today, steps, ticks, put, canHide }: Props) {
  const done = steps.filter((step) => step.state === 'done').length;
  return (
    <Card
      title={
        <>
          {t('First steps')} <span className="muted">{t('{{done}} of {{all}} done', { done, all: steps.length })}</span>
        </>
      }
      actions={
        canHide && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => put({ hidden: true })}>
            {t('Hide')}
          </Button>
        )
      }
    >
      <ol className="first-steps">
        {steps.map((step) => (
          <Line key={step.id} step={step} today={today} ticks={ticks} put={put} />
        ))}
      </ol>
      {!canHide && <Example />}
    </Card>
  );
}

type LineProps = { step: Step; today: Today; ticks: Ticks; put: (more: Ticks) => void };

function Line({ step, today, ticks, put }: LineProps) {
  const me = useQuery(meQuery);
  const Icon = ICONS[step.state];
  const may = mayDo(me.data, step.needs);
  return (
    <li data-state={step.state}>
      <Icon size={18} aria-label={WORDS[step.state]} />
      <div>
        <h3 className="first-title">{step.title}</h3>
        <p className="muted">{step.say}</p>
        {step.id === 'ledger' && today.owed.length > 0 && <Totals today={today} />}
        {step.id === 'ledger' && today.customers > 0 && (
          <Checkbox
            mt={6}
            label={t('The totals agree with the ERP')}
            checked={Boolean(ticks.ledger)}
            onChange={(event) => put({ ledger: event.currentTarget.checked })}
          />
        )}
        {step.id === 'read' && today.captured > 0 && (
          <Checkbox
            mt={6}
            label={t('I have read some of them')}
            checked={Boolean(ticks.read)}
            onChange={(event) => put({ read: event.currentTarget.checked })}
          />
        )}
        {!may && step.state !== 'done' && (
          <p className="hint">{t('Needs the role {{role}}.', { role: roleName(step.needs).toLowerCase() })}</p>
        )}
      </div>
      <div className="first-links">{may && <Links step={step} />}</div>
    </li>
  );
}

const Totals = ({ today }: { today: Today }) => (
  <dl className="first-totals">
    {today.owed.map((one) => (
      <div key={one.currency}>
        <dt>{currencyName(one.currency)}</dt>
        <dd className="num">{showMoney(one.balance, one.currency)}</dd>
      </div>
    ))}
  </dl>
);

function Links({ step }: { step: Step }) {
  const variant = step.state === 'next' ? 'filled' : 'default';
  const look = { size: 'compact-sm', variant } as const;
  switch (step.id) {
    case 'connect':
      if (step.state === 'done')
        return (
          <Button component={Link} to="/settings/connections" size="compact-sm" variant="default">
            {t('Connections')}
          </Button>
        );
      return (
        <>
          <Button component={Link} to="/settings/connections" {...look}>
            {t('Connect')}
          </Button>
          <Button component={Link} to="/settings/connections/upload" size="compact-sm" variant="default">
            {t('Upload files')}
          </Button>
        </>
      );
    case 'ledger':
      return (
        <>
          <Button component={Link} to="/customers" {...look}>
            {t('Customers')}
          </Button>
          <Button component={Link} to="/invoices" size="compact-sm" variant="default">
            {t('Invoices')}
          </Button>
        </>
      );
    case 'mailbox':
      return (
        <Button component={Link} to="/settings/mailbox" {...look}>
          {t('Mailbox')}
        </Button>
      );
    case 'workflow':
      return (
        <>
          <Button {...look} renderRoot={(props) => <Link to="/workflows" search={{ new: 'ready' }} {...props} />}>
            {t('Take a ready one…')}
          </Button>
          <Button component={Link} to="/workflows" size="compact-sm" variant="default">
            {t('Workflows')}
          </Button>
        </>
      );
    case 'read':
      return (
        <Button {...look} renderRoot={(props) => <Link to="/messages" search={{ state: 'captured' }} {...props} />}>
          {t('Captured messages')}
        </Button>
      );
    case 'live':
      return (
        <Button component={Link} to="/settings/go-live" {...look}>
          {t('Go live…')}
        </Button>
      );
  }
}
