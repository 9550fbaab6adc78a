import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeUser, usersQuery } from '@/api/people';
import type { Member } from '@/api/people-types';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Modal } from '@/ui/overlays';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import { type Access, RolePicker } from './RolePicker';
import { roleName } from './roles';

export function EditUser({ user, onClose }: { user: Member; onClose: () => void }) {
  const queries = useQueryClient();
  const [access, setAccess] = useState<Access>({ role: user.role, portfolios: user.portfolios });
  const form = useSending(['portfolios']);
  const same = access.role === user.role && access.portfolios.join('\n') === user.portfolios.join('\n');
  const losing = user.is_me && user.role === 'owner' && access.role !== 'owner';
  return (
    <Modal opened onClose={onClose} title={<b>{user.name}</b>} centered size={500}>
      <form
        className="stack"
        onSubmit={form.submit(async () => {
          await changeUser(user.id, access);
          await queries.invalidateQueries({ queryKey: usersQuery.queryKey });
          await queries.invalidateQueries({ queryKey: ['me'] });
          done(t('{{name}} is {{role}} now.', { name: user.name, role: roleName(access.role).toLowerCase() }));
          onClose();
        })}
      >
        <RolePicker value={access} onChange={setAccess} fault={form.at('portfolios')} />
        {losing && (
          <Notice tone="warn">
            {t('You give up the role of owner yourself. Only another owner can give it back.')}
          </Notice>
        )}
        {form.rest !== undefined && <Failed error={form.rest} />}
        <div className="row">
          <Button variant="default" className="push" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={form.busy} disabled={same}>
            {t('Save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
