import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/me';
import { invitationsQuery, invite } from '@/api/people';
import type { MadeInvitation } from '@/api/people-types';
import { t } from '@/lib/i18n';
import { Copyable } from '@/ui/Copyable';
import { Button, TextInput } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Modal } from '@/ui/overlays';
import { Failed, Notice } from '@/ui/states';
import { useSending } from '@/ui/useSending';
import { type Access, RolePicker } from './RolePicker';

export function Invite({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const [email, setEmail] = useState('');
  const [access, setAccess] = useState<Access>({ role: 'collector', portfolios: [] });
  const [made, setMade] = useState<MadeInvitation>();
  const form = useSending(['email', 'portfolios']);
  return (
    <Modal
      opened
      onClose={onClose}
      title={<b>{t('Invite somebody')}</b>}
      centered
      size={500}
      closeOnClickOutside={!made && !email}
    >
      {made ? (
        <Made made={made} onClose={onClose} />
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={form.submit(async () => {
            setMade(await invite({ email: email.trim(), ...access }));
            await queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
          })}
        >
          <TextInput
            data-autofocus
            label={t('Email')}
            type="email"
            autoComplete="off"
            value={email}
            error={form.at('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <RolePicker value={access} onChange={setAccess} fault={form.at('portfolios')} />
          {form.rest !== undefined && <Failed error={form.rest} />}
          {me.data && !me.data.mail && (
            <p className="hint">{t('This Dunnock has no mail server of its own: you get a link and hand it over.')}</p>
          )}
          <div className="row">
            <Button variant="default" className="push" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" loading={form.busy} disabled={!email.trim()}>
              {t('Invite')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}

function Made({ made, onClose }: { made: MadeInvitation; onClose: () => void }) {
  return (
    <div className="stack">
      <Notice
        {...(!made.emailed && { tone: 'warn' as const })}
        title={made.emailed ? t('The invitation is on its way') : t('No mail was sent')}
      >
        <p>
          {made.emailed
            ? t('A mail with this link went to {{email}}. You can hand the link over as well.', { email: made.email })
            : t('Hand this link to {{email}} yourself.', { email: made.email })}
        </p>
      </Notice>
      <Copyable text={made.link} label={t('Copy the link')} />
      <p className="hint">
        {t('It is shown this once, works once, and until')} <Instant at={made.expires_at} />.
      </p>
      <div className="row">
        <Button className="push" onClick={onClose}>
          {t('Done')}
        </Button>
      </div>
    </div>
  );
}
