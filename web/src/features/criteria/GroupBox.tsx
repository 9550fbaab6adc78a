import { t } from '@/lib/i18n';
import { Select } from '@/ui/controls';
import { Adders } from './Adders';
import { CollectionBox } from './CollectionBox';
import type { Catalogue } from './catalogue';
import { useEditor } from './editor';
import { NodeMenu } from './NodeMenu';
import { RuleRow } from './RuleRow';
import { count, type Group, type Node } from './tree';

type Match = Group['match'];
const matches = [
  { value: 'all', label: t('All') },
  { value: 'any', label: t('Any') },
  { value: 'none', label: t('None') },
];

export function MatchSelect({ group }: { group: Group }) {
  const { put } = useEditor();
  return (
    <>
      <Select
        aria-label={t('How many of these must be true')}
        w={84}
        size="xs"
        data={matches}
        value={group.match}
        onChange={(match) => put(group.key, (node) => ({ ...(node as Group), match: match as Match }))}
      />
      <span className="muted">{t('of these are true')}</span>
    </>
  );
}

type Props = { group: Group; catalogue: Catalogue; top?: boolean; deep?: boolean };

/** A tinted box; the outermost one is the page itself. */
export function GroupBox({ group, catalogue, top, deep }: Props) {
  const { problems } = useEditor();
  const problem = problems.get(group.key);
  return (
    <fieldset className="group" data-top={top || undefined} data-node={group.key}>
      <legend className="sr">{t('Group of {{n}}', { n: count(group) })}</legend>
      <div className="group-head">
        <MatchSelect group={group} />
        {!top && <NodeMenu node={group} name={t('Group')} />}
      </div>
      {problem && <p className="fault">{problem}</p>}
      <Items group={group} catalogue={catalogue} deep={deep} />
      <Adders group={group} catalogue={catalogue} deep={deep} />
    </fieldset>
  );
}

const joints: Record<Match, string> = { all: t('and'), any: t('or'), none: t('nor') };

export function Items({ group, catalogue, deep }: Omit<Props, 'top'>) {
  return group.items.map((node, at) => (
    <div className="item" key={node.key}>
      <span className="joint" aria-hidden>
        {at > 0 && joints[group.match]}
      </span>
      <Item node={node} catalogue={catalogue} deep={deep} />
    </div>
  ));
}

function Item({ node, catalogue, deep }: { node: Node; catalogue: Catalogue; deep?: boolean }) {
  if (node.kind === 'rule') return <RuleRow rule={node} catalogue={catalogue} />;
  if (node.kind === 'group') return <GroupBox group={node} catalogue={catalogue} deep={deep} />;
  return <CollectionBox node={node} catalogue={catalogue} />;
}
