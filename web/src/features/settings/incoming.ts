import { answer, api, type Schemas } from '@/api/client';

export type Incoming = Schemas['Incoming'];
export type IncomingEntry = Schemas['IncomingEntry'];
export type SignIn = Schemas['SignInEntry'];

export const saveIncoming = (body: IncomingEntry) => answer(api.PUT('/api/v1/mailbox/incoming', { body }));
export const stopIncoming = () => answer(api.DELETE('/api/v1/mailbox/incoming'));
export const testIncoming = (incoming: IncomingEntry | null) =>
  answer(api.POST('/api/v1/mailbox/incoming/test', { body: { incoming } }));
export const saveSignIn = (body: SignIn) => answer(api.PUT('/api/v1/mailbox/sign-in', { body }));
/** The address to open, where whoever may use the mailbox agrees. */
export const askConsent = () => answer(api.POST('/api/v1/mailbox/consent'));

export const entryOf = (saved: Incoming): IncomingEntry => ({
  host: saved.host,
  port: saved.port,
  security: saved.security,
  username: saved.username,
  password: null,
  folder: saved.folder,
  history_days: saved.history_days,
  automatic_events: saved.automatic_events,
});
export const signInOf = (saved: Incoming): SignIn => ({
  auth: saved.auth,
  client_id: saved.client_id,
  client_secret: null,
  tenant: saved.tenant,
});

/** Where each provider takes and gives mail; what is known need not be looked up by whoever sets it up. */
export const KNOWN: Record<'google' | 'microsoft', Pick<IncomingEntry, 'host' | 'port' | 'security'>> = {
  google: { host: 'imap.gmail.com', port: 993, security: 'tls' },
  microsoft: { host: 'outlook.office365.com', port: 993, security: 'tls' },
};
