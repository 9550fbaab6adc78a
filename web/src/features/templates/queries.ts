import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

export type Template = Schemas['Template'];
export type TemplateRow = Schemas['TemplateRow'];
export type TemplateSearch = {
  q?: string;
  sort?: string;
  page?: number;
  page_size?: number;
  category?: string;
  archived?: true;
  faults?: true;
};
export type SubjectKind = Schemas['NewTemplate']['subject_kind'];

export const templatesQuery = ({ faults, archived, ...search }: TemplateSearch) =>
  queryOptions({
    queryKey: ['templates', { faults, archived, ...search }],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = { ...search, ...(archived ? { archived } : {}), ...(faults ? { with_faults: true } : {}) };
      return answer(api.GET('/api/v1/templates', { params: { query }, signal }));
    },
  });

/** What a step can send: every one there is, up to the most a page holds. */
export const everyTemplateQuery = templatesQuery({ page_size: 200, sort: 'name' });

export const templateQuery = (template_id: number) =>
  queryOptions({
    queryKey: ['template', template_id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/templates/{template_id}', { params: { path: { template_id } }, signal })),
  });

export const createTemplate = (body: Partial<Schemas['NewTemplate']>) =>
  answer(api.POST('/api/v1/templates', { body: part(body) }));

export const changeTemplate = (template_id: number, body: Partial<Schemas['TemplateChange']>) =>
  answer(api.PATCH('/api/v1/templates/{template_id}', { params: { path: { template_id } }, body: part(body) }));

const one = (template_id: number) => ({ params: { path: { template_id } } });
export const duplicateTemplate = (id: number, name: string) =>
  answer(api.POST('/api/v1/templates/{template_id}/duplicate', { ...one(id), body: { name } }));
export const archiveTemplate = (id: number) => answer(api.POST('/api/v1/templates/{template_id}/archive', one(id)));
