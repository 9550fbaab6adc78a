import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

export type Group = Schemas['GroupDetail'];
export type Member = Schemas['CustomerRow'];
export type MemberSearch = { sort?: string; page?: number };

const PAGE = 20;

export const groupQuery = (group_id: number) =>
  queryOptions({
    queryKey: ['group', group_id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/customer-groups/{group_id}', { params: { path: { group_id } }, signal })),
  });

export const membersQuery = (within_group: number, { sort = '-overdue', page }: MemberSearch) =>
  queryOptions({
    queryKey: ['customers', 'within', within_group, sort, page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/customers', { params: { query: { within_group, sort, page, page_size: PAGE } }, signal }),
      ),
  });

export const groupRunsQuery = (group_id: number) =>
  queryOptions({
    queryKey: ['group', group_id, 'runs'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/runs', { params: { query: { group_id, page_size: 20 } }, signal })),
  });
