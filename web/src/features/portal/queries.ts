import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

export type PortalLink = Schemas['PortalLinkRow'];
export type Settings = Schemas['PortalSettings'];
export type Customer = Pick<Schemas['CustomerDetail'], 'id' | 'name' | 'contacts'>;

const MOST = 50;

export const linksQuery = (customer_id: number) =>
  queryOptions({
    queryKey: ['customer', customer_id, 'portal-links'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/customers/{customer_id}/portal-links', {
          params: { path: { customer_id }, query: { page_size: MOST } },
          signal,
        }),
      ),
  });
export const makeLink = (customer_id: number, body: Schemas['NewPortalLink']) =>
  answer(api.POST('/api/v1/customers/{customer_id}/portal-links', { params: { path: { customer_id } }, body }));
export const revokeLink = (portal_link_id: number) =>
  answer(api.POST('/api/v1/portal-links/{portal_link_id}/revoke', { params: { path: { portal_link_id } } }));
export const linksChanged = (queries: QueryClient, customer_id: number) =>
  queries.invalidateQueries({ queryKey: ['customer', customer_id, 'portal-links'] });

export const settingsQuery = queryOptions({
  queryKey: ['portal-settings'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/portal-settings', { signal })),
});
export const saveSettings = (body: Partial<Settings>) =>
  answer(api.PATCH('/api/v1/portal-settings', { body: body as Schemas['PortalSettingsChange'] }));
