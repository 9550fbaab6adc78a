import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { asProblem } from '@/api/problem';

export type Thread = Schemas['Thread'];
export type ThreadRow = Schemas['ThreadRow'];
export type Mail = Schemas['ThreadMail'];
export type MailFile = Schemas['MailFile'];
export type Draft = Schemas['MailDraft'];
export type How = Schemas['MailAnswer']['answer'];
export type View = 'unassigned' | 'mine' | 'replies' | 'bounces' | 'all';
export type InboxSearch = {
  q?: string;
  page?: number;
  /** Left out: all. */
  show?: Exclude<View, 'all'>;
  closed?: true;
  customer?: number;
};

// Mail comes in while somebody looks; nothing is asked while nobody does.
const LIVE = 10_000;

export const threadsQuery = ({ q, page, show, closed, customer }: InboxSearch) =>
  queryOptions({
    queryKey: ['inbox', 'threads', { q, page, show, closed, customer }],
    placeholderData: keepPreviousData,
    refetchInterval: LIVE,
    queryFn: ({ signal }) => {
      const state: ThreadRow['state'] = closed ? 'closed' : 'open';
      const query = { q, page, view: show ?? ('all' as const), state, customer_id: customer };
      return answer(api.GET('/api/v1/inbox/threads', { params: { query }, signal }));
    },
  });

const at = (thread_id: number) => ({ params: { path: { thread_id } } });

export const threadQuery = (id: number) =>
  queryOptions({
    queryKey: ['inbox', 'thread', id],
    refetchInterval: LIVE,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/inbox/threads/{thread_id}', { ...at(id), signal })),
  });

/** Where mail comes in; null: no mailbox is set up at all. */
export const incomingQuery = queryOptions({
  queryKey: ['mailbox', 'incoming'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    try {
      return await answer(api.GET('/api/v1/mailbox/incoming', { signal }));
    } catch (error) {
      if (asProblem(error).status === 404) return null;
      throw error;
    }
  },
});

export const draftQuery = (email_id: number, how: How) =>
  queryOptions({
    queryKey: ['inbox', 'draft', email_id, how],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inbox/emails/{email_id}/draft', {
          params: { path: { email_id }, query: { answer: how } },
          signal,
        }),
      ),
  });
