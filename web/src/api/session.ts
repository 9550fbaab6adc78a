// The one place that knows how a request is signed. In development Vite's proxy adds the key and nothing is kept here.
// When the server has sessions: SIGN_IN = 'session', and the cookie and Django's CSRF token do the work.
type SignIn = 'key' | 'session';
const SIGN_IN: SignIn = 'key';
const KEPT = 'dunnock.key';

/** Kept until the tab is closed, never longer. */
export const keepKey = (key: string) => sessionStorage.setItem(KEPT, key);
export const forgetKey = () => sessionStorage.removeItem(KEPT);
export const hasKey = () => sessionStorage.getItem(KEPT) !== null;

export function sign(request: Request): void {
  if ((SIGN_IN as SignIn) === 'session') {
    const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];
    if (token && request.method !== 'GET') request.headers.set('X-CSRFToken', decodeURIComponent(token));
    return;
  }
  const key = sessionStorage.getItem(KEPT);
  if (key) request.headers.set('Authorization', `Bearer ${key}`);
}

let leave: (() => void) | undefined;
/** The router says where a request without a valid sign-in leads. */
export const onSignedOut = (go: () => void) => {
  leave = go;
};
export const signedOut = () => leave?.();
