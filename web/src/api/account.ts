import { type AuthAnswer, auth, pending } from './auth';
import { answer, api } from './client';

/** How a question for the password is put; the person may give up. */
let ask: (() => Promise<boolean>) | undefined;
export const onReauthenticate = (how: typeof ask) => {
  ask = how;
};

const FRESH = 10 * 60_000;
let givenAt = 0;

/** Whether the password was given a moment ago, here and now if need be: before a code that soon runs out is typed. */
export async function passwordGiven(): Promise<boolean> {
  if (Date.now() - givenAt < FRESH) return true;
  if (!ask || !(await ask())) return false;
  givenAt = Date.now();
  return true;
}

/** As `auth`, for what an old sign-in is not enough for: the password is asked for, then it is sent again. */
export async function guarded(...request: Parameters<typeof auth>): Promise<AuthAnswer> {
  const found = await auth(...request);
  const stale = found.status === 401 && (pending(found, 'reauthenticate') || pending(found, 'mfa_reauthenticate'));
  if (!stale || !ask) return found;
  givenAt = 0;
  return (await passwordGiven()) ? auth(...request) : { status: 0 };
}

export type Totp = { secret: string; picture: string };

/** null: it is on. Otherwise what an authenticator app needs. */
export async function totpSetup(): Promise<AuthAnswer & { totp?: Totp }> {
  const found = await guarded('GET', '/account/authenticators/totp');
  if (found.status !== 404) return found;
  const { secret = '' } = (found.meta ?? {}) as { secret?: string };
  const { svg } = await answer(api.GET('/api/v1/me/second-factor-picture'));
  return { ...found, totp: { secret, picture: `data:image/svg+xml,${encodeURIComponent(svg)}` } };
}

export type Recovery = { left: number; total: number; codes: string[] };

function recoveryOf(found: AuthAnswer): Recovery {
  const data = (found.data ?? {}) as { unused_code_count?: number; total_code_count?: number; unused_codes?: string[] };
  return { left: data.unused_code_count ?? 0, total: data.total_code_count ?? 0, codes: data.unused_codes ?? [] };
}

/** undefined: the person did not give the password. */
export async function recoveryCodes(make: boolean): Promise<Recovery | undefined> {
  const found = await guarded(make ? 'POST' : 'GET', '/account/authenticators/recovery-codes');
  return found.status === 200 ? recoveryOf(found) : undefined;
}
