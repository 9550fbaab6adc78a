import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

export type Calendar = Schemas['CalendarAnswer'];
export type Closing = Schemas['ClosingRow'];
export type ClosingDay = Schemas['ClosingDayRow'];
export type Imported = Schemas['ImportedCalendar'];

export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/calendar', { signal })),
});

export const daysQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', 'days', year],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/calendar/days', { params: { query: { year } }, signal })),
  });

export const placesQuery = (country: string) =>
  queryOptions({
    queryKey: ['calendar', 'places', country],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/calendar/regions', { params: { query: { country } }, signal })),
  });

export type CalendarBody = Pick<Calendar, 'country' | 'region' | 'weekend' | 'closings'>;
export const saveCalendar = ({ country, region, weekend, closings }: CalendarBody) =>
  answer(api.PUT('/api/v1/calendar', { body: { country, region, weekend, closings } }));

export function importCalendar(file: File) {
  const form = new FormData();
  form.append('file', file);
  return answer(api.POST('/api/v1/calendar/import', { body: { file: '' }, bodySerializer: () => form }));
}
