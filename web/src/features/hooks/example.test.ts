/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { bodyAt, signedCall } from './example';

test('a body that holds the customer where the path says', () => {
  expect(bodyAt('data.customer.number', 'C-1')).toEqual({ data: { customer: { number: 'C-1' } } });
  expect(bodyAt('customer', 'C-1')).toEqual({ customer: 'C-1' });
});
test('the example signs as the specification says', () => {
  const key = Buffer.from('a secret of twenty-four b');
  const script = signedCall('https://dunnock.example.com/in/1-x', `whsec_${key.toString('base64')}`, {
    path: 'customer',
    key: 'reference',
  });
  // curl is replaced by printing what it would have been given.
  const said = execFileSync('bash', ['-c', `curl() { printf '%s\\n' "$@"; }\n${script}`], { encoding: 'utf8' });
  const head = (name: string) => said.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? '';
  const body = said.match(/^\{.*\}$/m)?.[0] ?? '';
  const wanted = createHmac('sha256', key).update(`${head('webhook-id')}.${head('webhook-timestamp')}.${body}`);
  expect(head('webhook-signature')).toBe(`v1,${wanted.digest('base64')}`);
});
