import { expect, it } from 'vitest';
import { before } from './undo';

it('puts rows that were alike into one request', () => {
  const rows = [
    { id: 1, tags: ['a'] },
    { id: 2, tags: [] },
    { id: 3, tags: ['a'] },
  ];
  expect(before(rows, ({ tags }) => ({ tags }))).toEqual([
    { ids: [1, 3], changes: { tags: ['a'] } },
    { ids: [2], changes: { tags: [] } },
  ]);
});
