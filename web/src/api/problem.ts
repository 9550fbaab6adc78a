import type { components } from './schema';

type ProblemBody = components['schemas']['Problem'];

/** What the server said about a refused request (RFC 9457), or our own words when nothing answered. */
export class Problem extends Error {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly reference: string;
  readonly places: ProblemBody['errors'];
  readonly facts: Record<string, unknown>;

  constructor(body: Partial<ProblemBody>) {
    super(body.detail || body.title || 'The request failed.');
    this.name = 'Problem';
    this.title = body.title ?? 'The request failed';
    this.status = body.status ?? 0;
    this.code = body.code ?? 'unknown';
    this.reference = body.reference ?? '';
    this.places = body.errors ?? [];
    this.facts = body.facts ?? {};
  }
}

export const unreachable = () =>
  new Problem({
    title: 'Dunnock does not answer',
    detail: 'The server could not be reached. Check the connection, then try again. Nothing was changed.',
    code: 'unreachable',
  });

export function toProblem(body: unknown, status: number): Problem {
  if (body && typeof body === 'object' && 'detail' in body) return new Problem({ ...(body as ProblemBody), status });
  return new Problem({
    title: 'The server answered with an error',
    detail: `The server answered with status ${status}. Try again; if it stays, tell whoever runs Dunnock.`,
    status,
  });
}

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem({ title: 'Something here failed', detail: String(error) });

/** A refusal stays a refusal; only what might be better in a moment is tried again. */
export const worthRetrying = (failures: number, error: unknown) => {
  const { status } = asProblem(error);
  return failures < 2 && (status === 0 || status === 502 || status === 503 || status === 504);
};
