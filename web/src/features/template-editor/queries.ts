import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import type { SubjectKind } from '@/features/templates/queries';
import { part } from '@/lib/search';

export type Variant = Schemas['VariantBody'];
export type TemplateField = Schemas['TemplateField'];
export type Fault = Schemas['FaultRow'];

export const templateFieldsQuery = (subject_kind: SubjectKind) =>
  queryOptions({
    queryKey: ['template-fields', subject_kind],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/templates/fields', { params: { query: { subject_kind } }, signal })),
  });

/** The exact message of a variant that need not be saved; without a record the server makes values up. */
export const previewQuery = (subject_kind: SubjectKind, variant: Variant, record_id: number | undefined) =>
  queryOptions({
    queryKey: ['template-preview', subject_kind, JSON.stringify(variant), record_id],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => {
      const body = part<Schemas['PreviewBody']>({ subject_kind, variant, language: variant.language, record_id });
      return answer(api.POST('/api/v1/templates/preview', { body, signal }));
    },
  });

export const sendTest = (template_id: number, language: string, record_id: number | undefined, to: string) =>
  answer(
    api.POST('/api/v1/templates/{template_id}/send-test', {
      params: { path: { template_id } },
      body: part({ language, record_id, to: [to] }),
    }),
  );

export const checkAudience = (template_id: number, workflow_id: number, draft: boolean) =>
  answer(
    api.POST('/api/v1/templates/{template_id}/check-audience', {
      params: { path: { template_id } },
      body: { workflow_id, draft },
    }),
  );
