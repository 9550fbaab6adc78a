/** A body with the value at a path of names, as the other system would send it. */
export const bodyAt = (path: string, value: string): unknown =>
  path.split('.').reduceRight<unknown>((inside, name) => ({ [name]: inside }), value);

const samples: Record<string, string> = { reference: 'C-1001', erp_id: '1001', id: '1', email: 'accounts@example.com' };

type Where = { path: string; key: string };

/** A call to paste into a shell: made, signed as Standard Webhooks says, and sent. */
export function signedCall(url: string, secret: string, { path, key }: Where): string {
  const body = JSON.stringify(bodyAt(path || 'customer', samples[key] ?? 'C-1001')).replaceAll("'", "'\\''");
  return `secret='${secret}'
body='${body}'
id="call-$(date +%s)"
now=$(date +%s)
key=$(printf %s "\${secret#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \\n')
signature=$(printf '%s.%s.%s' "$id" "$now" "$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)
curl -X POST '${url}' \\
  -H "webhook-id: $id" \\
  -H "webhook-timestamp: $now" \\
  -H "webhook-signature: v1,$signature" \\
  -H 'content-type: application/json' \\
  -d "$body"`;
}
