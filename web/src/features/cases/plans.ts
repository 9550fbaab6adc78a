import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

export type Plan = Schemas['PlanRow'];
export type Terms = Schemas['PlanTerms'];

const plan = (plan_id: number) => ({ params: { path: { plan_id } } });
/** What a plan would come to, with everything that would be refused. */
export const planPreviewQuery = (terms: Terms) =>
  queryOptions({
    queryKey: ['plan-preview', terms],
    enabled: terms.invoice_ids.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => answer(api.POST('/api/v1/payment-plans/preview', { body: terms, signal })),
  });
export const makePlan = (body: Terms & Partial<Schemas['NewPlan']>) =>
  answer(api.POST('/api/v1/payment-plans', { body: part<Schemas['NewPlan']>(body) }));
export const changePlan = (id: number, change: Partial<Schemas['PlanChange']>) =>
  answer(api.PATCH('/api/v1/payment-plans/{plan_id}', { ...plan(id), body: part<Schemas['PlanChange']>(change) }));
export const activatePlan = (id: number) => answer(api.POST('/api/v1/payment-plans/{plan_id}/activate', plan(id)));
export const cancelPlan = (id: number, reason: string) =>
  answer(api.POST('/api/v1/payment-plans/{plan_id}/cancel', { ...plan(id), body: { reason } }));
