// How a request is signed, and what is known about being signed in and being connected. The session's cookie signs by
// itself; Django's token goes back with it. In development Vite's proxy may add an API key instead.
const READS = new Set(['GET', 'HEAD']);

const cookie = () => /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];

export const csrfToken = () => decodeURIComponent(cookie() ?? '');

export async function sign(request: Request): Promise<void> {
  if (READS.has(request.method)) return;
  // Reading who is signed in brings the cookie, should it have gone.
  if (!cookie()) await fetch('/api/v1/me').catch(() => undefined);
  if (cookie()) request.headers.set('X-CSRFToken', csrfToken());
}

type Store<T> = { read: () => T; set: (value: T) => void; watch: (tell: () => void) => () => void };

function store<T>(first: T): Store<T> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    read: () => value,
    set: (next) => {
      if (next === value) return;
      value = next;
      for (const tell of watchers) tell();
    },
    watch: (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
}

/** True while somebody whose sign-in ran out is asked for it again. */
export const expired = store(false);
/** True while the server cannot be reached. */
export const adrift = store(false);

/** Settles when `of` is false again, or with the request's own abort. */
function until(of: Store<boolean>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((go, leave) => {
    const end = of.watch(() => {
      if (of.read()) return;
      done();
      go();
    });
    const abort = () => {
      done();
      leave(signal?.reason);
    };
    const done = () => {
      end();
      signal?.removeEventListener('abort', abort);
    };
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
  });
}

/** Asks for the sign-in over whatever page is open; settles when it is there. */
export function signedInAgain(signal?: AbortSignal): Promise<void> {
  expired.set(true);
  return until(expired, signal);
}

const PAUSES = [1000, 2000, 3000, 5000, 8000];
let looking = false;

async function answers(): Promise<boolean> {
  try {
    const found = await fetch('/api/v1/health', { signal: AbortSignal.timeout(5000) });
    return found.status < 500;
  } catch {
    return false;
  }
}

const rest = (ms: number) =>
  new Promise<void>((go) => {
    const timer = setTimeout(end, ms);
    function end() {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      go();
    }
    window.addEventListener('online', end);
  });

async function look() {
  if (looking) return;
  looking = true;
  for (let round = 0; ; round++) {
    await rest(PAUSES[Math.min(round, PAUSES.length - 1)] ?? 8000);
    if (await answers()) break;
  }
  looking = false;
  adrift.set(false);
}

/** Says that the server is out of reach and settles when it answers again. */
export function connectedAgain(signal?: AbortSignal): Promise<void> {
  adrift.set(true);
  void look();
  return until(adrift, signal);
}
