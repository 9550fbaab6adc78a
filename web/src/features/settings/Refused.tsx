import type { Role } from '@/api/people-types';
import { roleName } from '@/features/users/roles';
import { t } from '@/lib/i18n';
import { Page } from '@/ui/Page';
import { Notice } from '@/ui/states';

/** A screen this role has no business on: said, not hidden behind an error. */
export const Refused = ({ title, needs }: { title: string; needs: Role }) => (
  <Page title={title}>
    <div className="body settings-body">
      <Notice>
        {needs === 'owner'
          ? t('Only an owner works here. An owner can change your role under Users and roles.')
          : t('This needs the role {{role}} or more. An owner can change yours under Users and roles.', {
              role: roleName(needs).toLowerCase(),
            })}
      </Notice>
    </div>
  </Page>
);
