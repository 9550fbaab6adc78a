// The built app as the product's server is to send it: one page for every address, a strict policy with a nonce, and
// /api passed on with the key. For pictures and browser checks, not for production.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { extname, normalize } from 'node:path';

const dist = new URL('../dist', import.meta.url).pathname;
const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
export const policy = (nonce) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export function serve({ port, api, key }) {
  const { hostname, port: apiPort } = new URL(api);
  const server = createServer((asked, answer) => {
    if (asked.url.startsWith('/api/')) {
      const headers = {
        ...asked.headers,
        host: `${hostname}:${apiPort}`,
        ...(key && { authorization: `Bearer ${key}` }),
      };
      const on = request({ hostname, port: apiPort, path: asked.url, method: asked.method, headers }, (found) => {
        answer.writeHead(found.statusCode, found.headers);
        found.pipe(answer);
      });
      on.on('error', () => answer.writeHead(502).end());
      asked.pipe(on);
      return;
    }
    const path = normalize(new URL(asked.url, 'http://x').pathname);
    if (path.startsWith('/assets/') || path === '/favicon.svg') {
      answer.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
      answer.end(readFileSync(dist + path));
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    const page = readFileSync(`${dist}/index.html`, 'utf8').replace(
      'name="csp-nonce" content=""',
      `name="csp-nonce" content="${nonce}"`,
    );
    answer.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy(nonce) }).end(page);
  });
  return new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(server)));
}
