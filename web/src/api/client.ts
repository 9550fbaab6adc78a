import createClient, { type Middleware } from 'openapi-fetch';
import { carry } from './carry';
import { toProblem, unreachable } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

// These answer questions with a body; a key of their own would only fill the server's memory.
const ASKS = /\/(audience|check|preview|query|try|test|check-audience|dry-run)$/;

const edge: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && !ASKS.test(new URL(request.url).pathname))
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    return request;
  },
};

export const api = createClient<paths>({
  baseUrl: '/',
  fetch: carry,
  querySerializer: { array: { style: 'form', explode: true } },
});
api.use(edge);

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** The answer's data, or a `Problem` thrown. */
export async function answer<T>(asked: Answer<T>): Promise<T> {
  let found: Awaited<Answer<T>>;
  try {
    found = await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
  if (!found.response.ok) throw toProblem(found.error, found.response.status);
  return found.data as T;
}

export type FileKind = 'csv' | 'xlsx';

/** A file the server makes, saved under its name for it, else under `name`. Ask for it with `parseAs: 'blob'`. */
export async function download(
  request: Promise<{ data?: unknown; error?: unknown; response: Response }>,
  name: string,
) {
  const blob = (await answer(request)) as Blob;
  const named = /filename="([^"]+)"/.exec((await request).response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = named ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
