import { IconCheck, IconX } from '@tabler/icons-react';
import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import './why.css';

type Condition = Schemas['ConditionRow'];
/** What the server sends as the tree of one condition; the document leaves its shape open. */
type Tree = { path: string; kind: string; sentence: string; shown: string; passed: boolean; children: Tree[] };

const titles: Record<Condition['kind'], string> = {
  withdrawn: t('In the ledger'),
  always: t('Every record'),
  filters: t('Criteria'),
  target_invoices: t('Target specific invoices'),
  target_payments: t('Target specific payments (ERP)'),
};

const Mark = ({ passed }: { passed: boolean }) =>
  passed ? (
    <IconCheck className="why-yes" size={15} aria-label={t('True')} />
  ) : (
    <IconX className="why-no" size={15} aria-label={t('Not true')} />
  );

function Branch({ tree }: { tree: Tree }) {
  const many = tree.children.length > 0;
  return (
    <li>
      <div className="why-line">
        <Mark passed={tree.passed} />
        <span>
          {many ? (tree.passed ? t('This group is true') : t('This group is not true')) : tree.sentence}
          {tree.shown && <span className="why-value">{tree.shown}</span>}
        </span>
      </div>
      {many && (
        <ul className="why-in">
          {tree.children.map((child) => (
            <Branch key={child.path} tree={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

export const Conditions = ({ conditions }: { conditions: readonly Condition[] }) => (
  <ul className="why">
    {conditions.map((condition) => {
      const tree = condition.tree as Tree | null;
      return (
        <li key={condition.kind}>
          <h3>{titles[condition.kind]}</h3>
          <div className="why-line">
            <Mark passed={condition.passed} />
            <span>
              {condition.sentence}
              {condition.matching !== null && (
                <span className="why-value">
                  {t('{{matching}} of {{of}}', { matching: condition.matching, of: condition.of ?? 0 })}
                </span>
              )}
              {condition.examples.length > 0 && <span className="why-value">{condition.examples.join(', ')}</span>}
            </span>
          </div>
          {tree && tree.children.length > 0 && (
            <ul className="why-in">
              {tree.children.map((child) => (
                <Branch key={child.path} tree={child} />
              ))}
            </ul>
          )}
        </li>
      );
    })}
  </ul>
);
