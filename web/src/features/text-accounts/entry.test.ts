import { expect, test } from 'vitest';
import { entryOf, NEW, settingsOf } from './entry';

test('what was saved comes back as it was typed, and goes out again the same', () => {
  const settings = {
    url: 'https://sms.example.com/send',
    method: 'POST',
    headers: { Authorization: 'Bearer {secret}' },
    body: { to: '{to}', text: '{text}' },
    id_path: 'messages.0.id',
    idempotency_header: 'Idempotency-Key',
  };
  const saved = { kind: 'http' as const, name: 'Bridge', sender: 'FERNHILL', settings };
  expect(settingsOf(entryOf(saved), settings).settings).toEqual(settings);
});

test('Twilio keeps what the form does not show', () => {
  const entry = { ...NEW, account_sid: ' AC0 ' };
  expect(settingsOf(entry, { api_base: 'http://127.0.0.1:9' }).settings).toEqual({
    api_base: 'http://127.0.0.1:9',
    account_sid: 'AC0',
  });
});

test('what is no JSON is named by its field', () => {
  expect(settingsOf({ ...NEW, kind: 'http', body: '{"to": ' })).toEqual({ fault: 'body' });
  expect(settingsOf({ ...NEW, kind: 'http', headers: '' }).settings).not.toHaveProperty('headers');
});
