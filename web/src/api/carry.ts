import { connectedAgain, sign, signedInAgain } from './session';

// A server in front of ours says these while ours is away.
const AWAY = new Set([502, 503, 504]);
const isOurs = (response: Response) => response.headers.get('content-type')?.includes('json') ?? false;

async function reach(request: Request): Promise<Response> {
  for (;;) {
    const copy = request.clone();
    await sign(copy);
    try {
      const response = await fetch(copy);
      if (!AWAY.has(response.status) || isOurs(response)) return response;
    } catch (error) {
      if (request.signal.aborted) throw error;
    }
    await connectedAgain(request.signal);
  }
}

/** Every request of the app leaves here. A lost connection or sign-in holds it until there is one again, and then it is
 * sent once more. Writes may be repeated because they carry an Idempotency-Key: the server answers the second one with
 * what the first one did.
 */
export async function carry(request: Request): Promise<Response> {
  const response = await reach(request);
  if (response.status !== 401) return response;
  await signedInAgain(request.signal);
  return reach(request);
}
