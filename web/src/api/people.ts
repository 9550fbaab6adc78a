import { queryOptions } from '@tanstack/react-query';
import { part } from '@/lib/search';
import { answer, api, type Schemas } from './client';
import type { NewOrganisation, Role } from './people-types';

type Access = { role: Role; portfolios: string[] };
type Account = { code: string; name: string; email: string; password: string; organisation: NewOrganisation };

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/users', { signal })),
});
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/invitations', { signal })),
});
export const portfoliosQuery = queryOptions({
  queryKey: ['portfolios'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/portfolios', { signal })),
});
export const invitedQuery = (token: string) =>
  queryOptions({
    queryKey: ['invited', token],
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/invitations/by-token', { params: { query: { token } }, signal })),
  });

export const changeUser = (user_id: number, change: Partial<Access & { active: boolean }>) =>
  answer(api.PATCH('/api/v1/users/{user_id}', { params: { path: { user_id } }, body: part(change) }));
export const makeResetLink = (user_id: number) =>
  answer(api.POST('/api/v1/users/{user_id}/reset-link', { params: { path: { user_id } } }));
export const invite = (body: Access & { email: string }) => answer(api.POST('/api/v1/invitations', { body }));
export const withdrawInvitation = (invitation_id: number) =>
  answer(api.DELETE('/api/v1/invitations/{invitation_id}', { params: { path: { invitation_id } } }));
export const acceptInvitation = (body: { token: string; name: string; password: string }) =>
  answer(api.POST('/api/v1/invitations/accept', { body }));
export const rename = (name: string) => answer(api.PATCH('/api/v1/me', { body: { name } }));
export const switchOrganisation = (organisation_id: number) =>
  answer(api.POST('/api/v1/me/organisation', { body: { organisation_id } }));
export const addOrganisation = (body: NewOrganisation) =>
  answer(api.POST('/api/v1/me/organisations', { body: part<Schemas['NewOrganisation']>(body) }));
export const setUp = ({ organisation, ...you }: Account) =>
  answer(api.POST('/api/v1/setup', { body: { ...you, organisation: part<Schemas['NewOrganisation']>(organisation) } }));
