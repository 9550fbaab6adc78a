import { IconDots } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { changeUser, invitationsQuery, usersQuery, withdrawInvitation } from '@/api/people';
import type { Invitation, Member } from '@/api/people-types';
import { allOf } from '@/features/settings/allOf';
import { Refused } from '@/features/settings/Refused';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { ActionIcon, Badge, Button } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Menu } from '@/ui/overlays';
import { Card, Page } from '@/ui/Page';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { done } from '@/ui/toast';
import { EditUser } from './EditUser';
import { Invite } from './Invite';
import { ResetLink } from './ResetLink';
import { roleName } from './roles';

const sees = (portfolios: readonly string[]) => (portfolios.length ? portfolios.join(', ') : t('Every customer'));

type Doing = { what: 'edit' | 'reset' | 'deactivate' | 'activate'; user: Member } | undefined;

const userColumns = (act: (doing: Doing) => void): Column<Member>[] => [
  {
    id: 'name',
    head: t('Name'),
    always: true,
    className: 'clip',
    cell: (row) => (
      <span className="row">
        <span className="strong clip">{row.name}</span>
        {row.is_me && <span className="muted">{t('you')}</span>}
        {!row.active && <Badge color="gray">{t('Deactivated')}</Badge>}
      </span>
    ),
  },
  { id: 'email', head: t('Email'), className: 'clip', cell: (row) => row.email },
  { id: 'role', head: t('Role'), cell: (row) => roleName(row.role) },
  { id: 'sees', head: t('Sees'), className: 'clip', cell: (row) => sees(row.portfolios) },
  {
    id: 'mfa',
    head: t('Second factor'),
    cell: (row) => (row.mfa ? t('On') : <span className="muted">{t('Off')}</span>),
  },
  {
    id: 'last',
    head: t('Last signed in'),
    cell: (row) =>
      row.last_login_at ? <Instant at={row.last_login_at} /> : <span className="muted">{t('Never')}</span>,
  },
  { id: 'act', head: t('Actions'), quiet: true, right: true, cell: (row) => <UserActions user={row} act={act} /> },
];

function UserActions({ user, act }: { user: Member; act: (doing: Doing) => void }) {
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon aria-label={t('More for {{name}}', { name: user.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => act({ what: 'edit', user })}>{t('Change the role…')}</Menu.Item>
        {user.active && !user.is_me && (
          <Menu.Item onClick={() => act({ what: 'reset', user })}>{t('Make a reset link…')}</Menu.Item>
        )}
        {user.active ? (
          <Menu.Item color="red" onClick={() => act({ what: 'deactivate', user })}>
            {t('Deactivate…')}
          </Menu.Item>
        ) : (
          <Menu.Item onClick={() => act({ what: 'activate', user })}>{t('Activate again…')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

export function UsersScreen() {
  const may = useMay('owner');
  const users = useQuery({ ...usersQuery, enabled: may });
  const [doing, setDoing] = useState<Doing>();
  const [inviting, setInviting] = useState(false);
  const close = () => setDoing(undefined);
  if (!may) return <Refused title={t('Users and roles')} needs="owner" />;
  return (
    <Page
      title={t('Users and roles')}
      actions={<Button onClick={() => setInviting(true)}>{t('Invite somebody…')}</Button>}
    >
      <div className="body settings-body wide stack">
        <Card flush>
          <DataTable
            label={t('Users')}
            columns={userColumns(setDoing)}
            list={allOf(users)}
            rowId={(row) => row.id}
            empty={null}
          />
        </Card>
        <Invitations />
      </div>
      {inviting && <Invite onClose={() => setInviting(false)} />}
      {doing?.what === 'edit' && <EditUser user={doing.user} onClose={close} />}
      {doing?.what === 'reset' && <ResetLink user={doing.user} onClose={close} />}
      <SwitchUser doing={doing} onClose={close} />
    </Page>
  );
}

function SwitchUser({ doing, onClose }: { doing: Doing; onClose: () => void }) {
  const queries = useQueryClient();
  const user = doing?.user;
  const off = doing?.what === 'deactivate';
  return (
    <Confirm
      open={off || doing?.what === 'activate'}
      onClose={onClose}
      title={off ? t('Deactivate {{name}}', { name: user?.name }) : t('Activate {{name}} again', { name: user?.name })}
      verb={off ? t('Deactivate') : t('Activate')}
      danger={off}
      act={async () => {
        if (!user) return;
        await changeUser(user.id, { active: !off });
        await queries.invalidateQueries({ queryKey: usersQuery.queryKey });
        done(
          off
            ? t('{{name}} no longer gets in.', { name: user.name })
            : t('{{name}} gets in again.', { name: user.name }),
        );
      }}
    >
      {off ? (
        <>
          <p>
            {user?.is_me
              ? t('You lose access to this organisation at once.')
              : t('They lose access to this organisation at once, also where they are signed in now.')}
          </p>
          <p className="muted">
            {t(
              'What they did stays under their name. Customers and workflows they own keep them as owner until you change it.',
            )}
          </p>
        </>
      ) : (
        <p>{t('They get in as {{role}} again.', { role: roleName(user?.role ?? null).toLowerCase() })}</p>
      )}
    </Confirm>
  );
}

const invitationColumns = (withdraw: (row: Invitation) => void): Column<Invitation>[] => [
  {
    id: 'email',
    head: t('Email'),
    always: true,
    className: 'clip',
    cell: (row) => <span className="strong">{row.email}</span>,
  },
  { id: 'role', head: t('Role'), cell: (row) => roleName(row.role) },
  { id: 'sees', head: t('Sees'), className: 'clip', cell: (row) => sees(row.portfolios) },
  { id: 'by', head: t('Invited by'), className: 'clip', cell: (row) => row.invited_by },
  {
    id: 'until',
    head: t('Good until'),
    cell: (row) => (row.expired ? <Badge color="yellow">{t('Expired')}</Badge> : <Instant at={row.expires_at} />),
  },
  {
    id: 'act',
    head: t('Actions'),
    quiet: true,
    right: true,
    cell: (row) => (
      <Button variant="default" size="compact-sm" onClick={() => withdraw(row)}>
        {t('Withdraw…')}
        <span className="sr">{row.email}</span>
      </Button>
    ),
  },
];

function Invitations() {
  const query = useQuery(invitationsQuery);
  const queries = useQueryClient();
  const [withdrawing, setWithdrawing] = useState<Invitation>();
  if (query.data?.length === 0)
    return (
      <p className="muted">
        {t('No invitation is open.')}{' '}
        <Link to="/settings/audit">{t('Who was invited before stands in the audit.')}</Link>
      </p>
    );
  return (
    <Card flush title={t('Open invitations')}>
      <DataTable
        label={t('Open invitations')}
        columns={invitationColumns(setWithdrawing)}
        list={allOf(query)}
        rowId={(row) => row.id}
        empty={null}
      />
      <Confirm
        open={withdrawing !== undefined}
        onClose={() => setWithdrawing(undefined)}
        title={t('Withdraw the invitation')}
        verb={t('Withdraw')}
        danger
        act={async () => {
          if (!withdrawing) return;
          await withdrawInvitation(withdrawing.id);
          await queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
          done(t('The invitation of {{email}} is withdrawn.', { email: withdrawing.email }));
        }}
      >
        <p>{t('The link that {{email}} has no longer works.', { email: withdrawing?.email })}</p>
      </Confirm>
    </Card>
  );
}
