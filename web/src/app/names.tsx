import type { Me } from '@/api/people-types';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';

type OrganisationProps = { organisation: { name: string; mode: 'test' | 'live' } | null | undefined };

export function OrganisationName({ organisation }: OrganisationProps) {
  if (!organisation) return <Skeleton height={28} width={130} />;
  return (
    <span className="org">
      <span className="org-mark" aria-hidden>
        {organisation.name.slice(0, 1)}
      </span>
      <span className="org-text">
        <span className="org-name">{organisation.name}</span>
        {organisation.mode === 'test' && <span className="org-mode">{t('Test mode')}</span>}
      </span>
    </span>
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part.slice(0, 1))
    .join('')
    .slice(0, 2)
    .toUpperCase();

export function UserName({ me }: { me: Me | undefined }) {
  if (!me) return <Skeleton height={24} width={120} />;
  const name = me.user?.name || me.actor;
  return (
    <span className="user-name">
      <span className="user-mark" aria-hidden>
        {initials(name)}
      </span>
      <span className="clip">{name}</span>
    </span>
  );
}
