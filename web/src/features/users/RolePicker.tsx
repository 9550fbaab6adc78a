import { useQuery } from '@tanstack/react-query';
import { portfoliosQuery } from '@/api/people';
import type { Role } from '@/api/people-types';
import { t } from '@/lib/i18n';
import { Radio, TagsInput } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { ROLES } from './roles';

export type Access = { role: Role; portfolios: string[] };
type Props = { value: Access; onChange: (value: Access) => void; fault: string | undefined };

/** A role with what it may do, and for those who do not administer, whose customers they see. */
export function RolePicker({ value, onChange, fault }: Props) {
  const known = useQuery(portfoliosQuery);
  const narrow = value.role === 'viewer' || value.role === 'collector';
  return (
    <>
      <Radio.Group
        label={t('Role')}
        value={value.role}
        onChange={(chosen) => {
          const role = chosen as Role;
          onChange({ role, portfolios: role === 'viewer' || role === 'collector' ? value.portfolios : [] });
        }}
      >
        <div className="stack tight">
          {ROLES.map((role) => (
            <Radio key={role.value} value={role.value} label={role.label} description={role.may} />
          ))}
        </div>
      </Radio.Group>
      {narrow && <Missing of={[[known, t('portfolios in use')]]} />}
      {narrow ? (
        <TagsInput
          label={t('Portfolios')}
          description={t('Only customers in these are seen, with all that belongs to them. Empty: every customer.')}
          data={known.data ?? []}
          value={value.portfolios}
          error={fault}
          onChange={(portfolios) => onChange({ ...value, portfolios })}
        />
      ) : (
        <p className="hint">{t('Managers and owners see every customer.')}</p>
      )}
    </>
  );
}
