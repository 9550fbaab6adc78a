import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted } from '@/lib/count';
import { dayOf, showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Copyable } from '@/ui/Copyable';
import { Badge, Button, NumberInput, Select, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card } from '@/ui/Page';
import { SideSheet } from '@/ui/SideSheet';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import {
  type Customer,
  linksChanged,
  linksQuery,
  makeLink,
  type PortalLink,
  revokeLink,
  settingsQuery,
} from './queries';
import './portal.css';

/** Links by which a customer looks at their own account: made, copied, revoked. */
export default function PortalSheet({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const settings = useQuery(settingsQuery);
  const links = useQuery(linksQuery(customer.id));
  const gone = settings.error ?? links.error;
  return (
    <SideSheet open onClose={onClose} title={t('Portal links of {{name}}', customer)}>
      <div className="stack">
        {settings.data && links.data ? (
          <>
            {settings.data.enabled ? (
              <NewLink customer={customer} days={settings.data.link_days} />
            ) : (
              <Notice tone="warn" title={t('The portal is switched off')}>
                <p>
                  {t('No link works until it is switched on.')}{' '}
                  <Link to="/settings/portal">{t('Settings, Portal')}</Link>
                </p>
              </Notice>
            )}
            {links.data.items.map((link) => (
              <Row key={link.id} link={link} works={settings.data.enabled} />
            ))}
            {!links.data.items.length && <p className="muted">{t('No link was made for this customer yet.')}</p>}
          </>
        ) : gone ? (
          <Failed
            error={gone}
            retry={() => {
              void settings.refetch();
              void links.refetch();
            }}
          />
        ) : (
          <Skeleton height={260} />
        )}
      </div>
    </SideSheet>
  );
}

function NewLink({ customer, days: usual }: { customer: Customer; days: number }) {
  const queries = useQueryClient();
  const form = useSending(['contact_id', 'days']);
  const [contact, setContact] = useState('');
  const [days, setDays] = useState(usual);
  const people = customer.contacts.filter((one) => !one.inactive);
  const make = async () => {
    await makeLink(customer.id, { contact_id: contact ? Number(contact) : null, days });
    await linksChanged(queries, customer.id);
    done(t('The link is made. Copy it and hand it on.'));
  };
  return (
    <Card title={t('Make a link')}>
      <form className="stack" noValidate onSubmit={form.submit(make)}>
        <p className="hint">
          {t(
            'Whoever has it sees the open invoices, documents and payments of {{name}}, without an account. It is not sent: copy it, or write it into a template.',
            customer,
          )}
        </p>
        <div className="pair">
          <Select
            label={t('For')}
            data={[
              { value: '', label: t('The customer as a whole') },
              ...people.map((one) => ({ value: String(one.id), label: one.name || one.email || '' })),
            ]}
            value={contact}
            error={form.at('contact_id')}
            onChange={(value) => setContact(value ?? '')}
          />
          <NumberInput
            label={t('Holds for, in days')}
            min={1}
            max={366}
            allowDecimal={false}
            value={days}
            error={form.at('days')}
            onChange={(value) => setDays(Math.min(366, Math.max(1, Number(value) || 1)))}
          />
        </div>
        {form.rest !== undefined && <Failed error={form.rest} />}
        <div className="row push-end">
          <Button type="submit" loading={form.busy}>
            {t('Make the link')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

const STATES = {
  open: { label: t('Holds'), colour: 'green' },
  expired: { label: t('Expired'), colour: 'gray' },
  revoked: { label: t('Revoked'), colour: 'gray' },
} as const;

function Row({ link, works }: { link: PortalLink; works: boolean }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const state = STATES[link.state];
  const open = link.state === 'open';
  return (
    <Card
      title={
        <span className="row">
          {link.contact_name || t('The customer as a whole')}
          <Badge color={open && !works ? 'gray' : state.colour}>{state.label}</Badge>
        </span>
      }
      actions={
        open && (
          <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
            {t('Revoke…')}
          </Button>
        )
      }
    >
      {open && <Copyable text={link.url} label={t('Copy the link')} />}
      <dl className="portal-facts">
        <div>
          <dt>{t('Holds until')}</dt>
          <dd>{showDate(dayOf(link.expires_at))}</dd>
        </div>
        <div>
          <dt>{t('Opened')}</dt>
          <dd>
            {link.last_opened_at ? (
              <>
                {t('{{visits}}, last', { visits: counted(link.opened, 'visits') })} <Instant at={link.last_opened_at} />
              </>
            ) : (
              t('Not yet')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('Made')}</dt>
          <dd>
            <Instant at={link.made_at} /> {t('by {{who}}', { who: link.made_by })}
          </dd>
        </div>
        {link.revoked_at && (
          <div>
            <dt>{t('Revoked')}</dt>
            <dd>
              <Instant at={link.revoked_at} /> {t('by {{who}}', { who: link.revoked_by })}
            </dd>
          </div>
        )}
      </dl>
      {asking && (
        <Confirm
          open
          onClose={() => setAsking(false)}
          title={t('Revoke the portal link')}
          verb={t('Revoke it')}
          danger
          act={async () => {
            await revokeLink(link.id);
            await linksChanged(queries, link.customer_id);
            done(t('Nobody comes in by that link any more.'));
          }}
        >
          <p>{t('Whoever opens it is told to ask for a new one. Messages that were sent keep the old address.')}</p>
        </Confirm>
      )}
    </Card>
  );
}
