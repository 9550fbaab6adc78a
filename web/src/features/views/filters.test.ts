import { describe, expect, it } from 'vitest';
import { composed, fromView, readFilter, sameView, toView } from './filters';

const own = {
  version: 1,
  where: {
    kind: 'group',
    match: 'any',
    items: [{ kind: 'rule', field: 'customer.country', operator: 'is', value: 'DE' }],
  },
};

describe('filters', () => {
  it('filters nothing when nothing is chosen', () => {
    expect(composed({}, 'customer')).toBeUndefined();
    expect(
      composed({ tags: '', filter: '{"version":1,"where":{"kind":"group","match":"all","items":[]}}' }, 'customer'),
    ).toBeUndefined();
  });
  it('joins tags, owner and a criteria with and', () => {
    const found = composed({ tags: 'vip,late', owner: '3', filter: JSON.stringify(own) }, 'customer');
    expect(found?.where.match).toBe('all');
    expect(found?.where.items).toEqual([
      { kind: 'rule', field: 'customer.tags', operator: 'any_of', value: ['vip', 'late'] },
      { kind: 'rule', field: 'customer.account_owner', operator: 'any_of', value: ['3'] },
      own.where,
    ]);
  });
  it('asks for customers without an owner', () => {
    expect(composed({ owner: 'none' }, 'customer')?.where.items).toEqual([
      { kind: 'rule', field: 'customer.account_owner', operator: 'is_empty', value: null },
    ]);
  });
  it('leaves out a criteria that cannot be read', () => {
    expect(readFilter('{"version":1,')).toBeUndefined();
    expect(readFilter(JSON.stringify(own))?.where.items).toHaveLength(1);
  });
});

describe('saved views', () => {
  it('keep the address without its page, and come back the same', () => {
    const view = toView({ q: 'x', page: 4, archived: true, sort: undefined }, { tags: false });
    expect(view).toEqual({ search: { q: 'x', archived: '1' }, columns: { tags: false } });
    expect(sameView(fromView(JSON.parse(JSON.stringify(view))), view)).toBe(true);
    expect(sameView(view, toView({ q: 'y' }, { tags: false }))).toBe(false);
  });
  it('read what another program stored without falling over', () => {
    expect(fromView({ search: null, columns: 3 })).toEqual({ search: {}, columns: {} });
  });
});
