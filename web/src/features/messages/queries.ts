import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, download, type FileKind, type Schemas } from '@/api/client';
import { someOf } from '@/lib/search';

export type Message = Schemas['Message'];
export type MessageRow = Schemas['MessageRow'];
export const STATES = [
  'queued',
  'held',
  'claimed',
  'sending',
  'sent',
  'captured',
  'failed',
  'unknown',
  'cancelled',
] as const;
export type MessageSearch = {
  q?: string;
  sort?: string;
  page?: number;
  state?: string;
  workflow?: number;
  customer?: number;
  template?: number;
};

const asked = ({ state, workflow, customer, template, q }: MessageSearch) => {
  const chosen = someOf(state, STATES);
  return {
    q,
    workflow_id: workflow,
    customer_id: customer,
    template_id: template,
    ...(chosen.length ? { state: chosen } : {}),
  };
};

export const messagesQuery = ({ message: _, ...search }: MessageSearch & { message?: number }) =>
  queryOptions({
    queryKey: ['messages', search],
    placeholderData: keepPreviousData,
    // Workflows write while somebody looks.
    refetchInterval: 10_000,
    queryFn: ({ signal }) => {
      const { sort, page } = search;
      return answer(api.GET('/api/v1/messages', { params: { query: { ...asked(search), sort, page } }, signal }));
    },
  });

/** Newest first, whatever the list is sorted by. */
export const exportMessages = (search: MessageSearch, format: FileKind) => {
  const query = { ...asked(search), format };
  return download(api.GET('/api/v1/messages/export', { params: { query }, parseAs: 'blob' }), `messages.${format}`);
};

export const messageQuery = (message_id: number) =>
  queryOptions({
    queryKey: ['message', message_id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/messages/{message_id}', { params: { path: { message_id } }, signal })),
  });

/** A decision the server offered for this message, by its own name. */
export function decide(message_id: number, decision: string) {
  const params = { path: { message_id } };
  if (decision === 'retry') return answer(api.POST('/api/v1/messages/{message_id}/retry', { params }));
  if (decision === 'cancel') return answer(api.POST('/api/v1/messages/{message_id}/cancel', { params }));
  const outcome = decision as Schemas['Resolution']['outcome'];
  return answer(api.POST('/api/v1/messages/{message_id}/resolve', { params, body: { outcome } }));
}

export function downloadMessage(message_id: number, subject: string) {
  const file = api.GET('/api/v1/messages/{message_id}/raw', { params: { path: { message_id } }, parseAs: 'blob' });
  const name =
    subject
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .trim()
      .slice(0, 80) || 'message';
  return download(file, `${name}.eml`);
}
