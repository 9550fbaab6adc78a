import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { asProblem } from '@/api/problem';

export type Organisation = Schemas['Organisation'];
export type Mailbox = Schemas['Mailbox'];
export type MailboxEntry = Schemas['MailboxEntry'];

export const saveOrganisation = (body: Partial<Schemas['OrganisationChange']>) =>
  answer(api.PATCH('/api/v1/organisation', { body: body as Schemas['OrganisationChange'] }));

/** null: none is set up. */
export const mailboxQuery = queryOptions({
  queryKey: ['mailbox'],
  queryFn: async ({ signal }) => {
    try {
      return await answer(api.GET('/api/v1/mailbox', { signal }));
    } catch (error) {
      if (asProblem(error).status === 404) return null;
      throw error;
    }
  },
});
export const saveMailbox = (body: MailboxEntry) => answer(api.PUT('/api/v1/mailbox', { body }));
export const removeMailbox = () => answer(api.DELETE('/api/v1/mailbox'));
export const testMailbox = (mailbox: MailboxEntry | null) =>
  answer(api.POST('/api/v1/mailbox/test', { body: { mailbox } }));

export const sendTrial = (to: string, mailbox: MailboxEntry | null) =>
  answer(api.POST('/api/v1/mailbox/trial', { body: { to, mailbox } }));

export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/api-keys', { signal })),
});
export const makeKey = (name: string) => answer(api.POST('/api/v1/api-keys', { body: { name } }));
export const revokeKey = (key_id: number) =>
  answer(api.POST('/api/v1/api-keys/{key_id}/revoke', { params: { path: { key_id } } }));

export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/connections', { signal })),
});

export const goLive = () => answer(api.POST('/api/v1/organisation/go-live'));
export const returnToTest = () => answer(api.POST('/api/v1/organisation/test-mode'));
