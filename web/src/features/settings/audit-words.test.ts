import { expect, test } from 'vitest';
import { actionWords, changesOf } from './audit-words';

test('only what changed is shown, in words', () => {
  expect(changesOf({ mode: 'test', name: 'Fernhill' }, { mode: 'live', name: 'Fernhill' })).toEqual([
    { field: 'Mode', before: 'test', after: 'live' },
  ]);
  expect(changesOf(null, { ageing_buckets: [0, 30], reply_to: '' })).toEqual([
    { field: 'Ageing buckets', before: undefined, after: '0, 30' },
    { field: 'Reply to', before: undefined, after: 'nothing' },
  ]);
  expect(changesOf({ paused: false }, { paused: true })[0]).toEqual({ field: 'Paused', before: 'no', after: 'yes' });
});
test('an action nobody named is still readable', () => {
  expect(actionWords('message.send_again')).toBe('Message send again');
});
