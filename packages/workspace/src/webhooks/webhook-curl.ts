import type { WebhookTrigger } from '@setpiece/playbook';

/** A command that calls a webhook with its secret; `{origin}` stands for the server's address. */
export function webhookCurl(path: string, authentication: WebhookTrigger['authentication'], secret: string): string {
  const body = `'{"hello": "world"}'`;
  const call = `curl -X POST '{origin}${path}' -H 'content-type: application/json'`;
  if (authentication === 'none') return `${call} -d ${body}`;
  if (authentication === 'basic') return `${call} -u 'setpiece:${secret}' -d ${body}`;
  if (authentication === 'token') return `${call} -H 'authorization: Bearer ${secret}' -d ${body}`;
  const sign = `printf '%s' "$BODY" | openssl dgst -sha256 -hmac '${secret}' -r | cut -d' ' -f1`;
  return `BODY=${body}; ${call} -H "x-hub-signature-256: sha256=$(${sign})" -d "$BODY"`;
}
