import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, download, type FileKind, type Schemas } from '@/api/client';
import type { Definition } from '@/features/workflow/definition';
import { part } from '@/lib/search';

export type AudienceTab = Schemas['AudiencePage']['tab'];
export type Asked = { tab: AudienceTab; page?: number; q?: string; sort?: string; page_size?: number };

/** Of a draft only what decides who is meant: typing in a step asks nothing anew. */
const meant = ({ trigger, target_invoices, target_payments, settings }: Definition) => ({
  version: 1,
  trigger,
  target_invoices,
  target_payments,
  settings,
});
const body = (workflow_id: number, draft: Definition) =>
  part<Schemas['AudienceBody']>({ workflow_id, draft: meant(draft) });

/** Who meets the criteria of a draft that need not be saved. */
export const audienceQuery = (id: number, draft: Definition, asked: Asked) =>
  queryOptions({
    queryKey: ['audience', id, JSON.stringify(meant(draft)), asked],
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
    queryFn: ({ signal }) =>
      answer(api.POST('/api/v1/audience', { params: { query: asked }, body: body(id, draft), signal })),
  });

export const exportAudience = (id: number, draft: Definition, tab: AudienceTab, q: string, format: FileKind) => {
  const query = { tab, q, format };
  const file = api.POST('/api/v1/audience/export', { params: { query }, body: body(id, draft), parseAs: 'blob' });
  return download(file, `${tab}.${format}`);
};
