import { IconAlertTriangle, IconCircleCheckFilled, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Schemas } from '@/api/client';
import { meQuery } from '@/api/me';
import { calendarQuery } from '@/features/calendar/queries';
import type { Today } from '@/features/first-run/queries';
import { keepTicks, readTicks } from '@/features/first-run/steps';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button, Checkbox } from '@/ui/controls';
import { Failed } from '@/ui/states';
import { useSending } from '@/ui/useSending';
import { testMailbox } from './queries';
import { TestResult } from './TestResult';

type Tone = 'good' | 'warn' | 'bad';
const ICONS = { good: IconCircleCheckFilled, warn: IconAlertTriangle, bad: IconCircleX };
const WORDS = { good: t('Ready'), warn: t('Look at this'), bad: t('In the way') };

type CheckProps = { tone: Tone; title: string; say?: ReactNode; link?: ReactNode; children?: ReactNode };

function Check({ tone, title, say, link, children }: CheckProps) {
  const Icon = ICONS[tone];
  return (
    <li>
      <Icon size={18} data-tone={tone} aria-label={WORDS[tone]} />
      <div className="stack tight">
        <p>
          <b className="strong">{title}</b> {say && <span className="muted">{say}</span>}
        </p>
        {children}
      </div>
      <span>{link}</span>
    </li>
  );
}

/** What stands between test mode and customers, each with its state and the way there. Only the mailbox is a must. */
export function LiveChecks({ today, unreachable }: { today: Today; unreachable: number | undefined }) {
  return (
    <ul className="live-checks">
      <MailboxCheck today={today} />
      <LedgerCheck today={today} />
      <Check
        tone={today.active_workflows ? 'good' : 'warn'}
        title={t('Workflows')}
        say={
          today.active_workflows
            ? t('Active: {{workflows}}.', { workflows: counted(today.active_workflows, 'workflows') })
            : t('None is active: nothing would be sent.')
        }
        link={<Link to="/workflows">{t('Workflows')}</Link>}
      />
      <MessagesCheck today={today} />
      <Check
        tone={unreachable === 0 ? 'good' : 'warn'}
        title={t('Addresses')}
        say={
          unreachable === undefined
            ? t('Not counted yet.')
            : unreachable
              ? t(
                  '{{customers}} owe something and have no contact with a working address. Their messages would be held.',
                  {
                    customers: counted(unreachable, 'customers'),
                  },
                )
              : t('Everybody who owes something can be written to.')
        }
        link={<Link to="/customers">{t('Customers')}</Link>}
      />
      <CalendarCheck />
    </ul>
  );
}

function CalendarCheck() {
  const { data, error } = useQuery(calendarQuery);
  const say = !data
    ? error
      ? t('It could not be read.')
      : undefined
    : data.country
      ? t('Public holidays of {{place}}.', { place: [data.country_name, data.region_name].filter(Boolean).join(', ') })
      : t('No country is chosen: public holidays are working days.');
  return (
    <Check
      tone={(data && !data.country) || error ? 'warn' : 'good'}
      title={t('Calendar')}
      say={say}
      link={<Link to="/settings/calendar">{t('Calendar')}</Link>}
    />
  );
}

function MailboxCheck({ today }: { today: Today }) {
  const form = useSending();
  const [test, setTest] = useState<Schemas['MailboxTest']>();
  const { set_up, fault } = today.mailbox;
  const tone: Tone = !set_up || fault || test?.ok === false ? 'bad' : test?.ok ? 'good' : 'warn';
  const say = !set_up
    ? t('None is set up. Without one you cannot go live.')
    : fault ||
      (test ? (test.ok ? t('Tested just now.') : t('The test did not get through.')) : t('Set up. Test it now.'));
  return (
    <Check tone={tone} title={t('Mailbox')} say={say} link={<Link to="/settings/mailbox">{t('Mailbox')}</Link>}>
      {set_up && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            loading={form.busy}
            onClick={() => void form.send(async () => setTest(await testMailbox(null)))}
          >
            {t('Test the mailbox')}
          </Button>
        </div>
      )}
      {form.error !== undefined && <Failed error={form.error} />}
      {test && <TestResult test={test} />}
    </Check>
  );
}

function LedgerCheck({ today }: { today: Today }) {
  const unfinished = today.connections.find((one) => !one.first_import_complete);
  const broken = today.connections.find((one) => one.error);
  const say = broken
    ? t('{{name}} was not read: {{error}}', { name: broken.name, error: broken.error })
    : unfinished
      ? t('The first import of {{name}} is not complete: what it brings starts no event workflow yet.', {
          name: unfinished.name,
        })
      : today.customers
        ? t('{{customers}} are here.', { customers: counted(today.customers, 'customers') })
        : t('Nothing is read yet.');
  return (
    <Check
      tone={broken || unfinished || !today.customers ? 'warn' : 'good'}
      title={t('Ledger')}
      say={say}
      link={<Link to="/settings/connections">{t('Connections')}</Link>}
    />
  );
}

function MessagesCheck({ today }: { today: Today }) {
  const me = useQuery(meQuery);
  const organisation = me.data?.organisation?.id ?? 0;
  const [ticks, setTicks] = useState(() => readTicks(organisation));
  const say = today.captured
    ? t('{{messages}} captured. They are what customers would have got.', {
        messages: counted(today.captured, 'messages'),
      })
    : t('None was written yet, so nobody has seen what leaves.');
  return (
    <Check
      tone={ticks.read && today.captured ? 'good' : 'warn'}
      title={t('Captured messages')}
      say={say}
      link={
        <Link to="/messages" search={{ state: 'captured' }}>
          {t('Read them')}
        </Link>
      }
    >
      {today.captured > 0 && (
        <Checkbox
          label={t('I have read some of them')}
          checked={Boolean(ticks.read)}
          onChange={(event) => {
            const next = { ...ticks, read: event.currentTarget.checked };
            setTicks(next);
            keepTicks(organisation, next);
          }}
        />
      )}
    </Check>
  );
}
