import { expect, test } from 'vitest';
import { bucketNames, edgeFault } from './buckets';

test('names say where a bucket begins and ends', () => {
  expect(bucketNames([0, 30, 60])).toEqual(['Not due', '1 to 30 days', '31 to 60 days', '61 days and more']);
  expect(bucketNames([0, 1])).toEqual(['Not due', 'Day 1', '2 days and more']);
});
test('edges rise, and there is at least one', () => {
  expect(edgeFault([0, 30, 60])).toBeUndefined();
  expect(edgeFault([0])).toBe('Give at least one day.');
  expect(edgeFault([0, 30, 30])).toBe('Each must be later than the one before.');
  expect(edgeFault([0, 5000])).toBe('Whole days, from 1 to 3,650.');
});
