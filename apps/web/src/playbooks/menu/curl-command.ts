import { isJsonObject, type Value, type WebhookAuthentication } from '@setpiece/playbook';

/** A command for a POSIX shell that calls the webhook with the sample's body; the secret is read from `$SECRET`. */
export function curlCommand(address: string, authentication: WebhookAuthentication, sample?: Value): string {
  const lines = [
    `curl -X POST ${quoted(address)}`,
    ...proofs[authentication],
    `-H 'content-type: application/json'`,
    `-d ${quoted(JSON.stringify(bodyOf(sample)))}`,
  ];
  return lines.join(' \\\n  ');
}

const proofs: Record<WebhookAuthentication, readonly string[]> = {
  none: [],
  token: ['-H "authorization: Bearer $SECRET"'],
  basic: ['-u "setpiece:$SECRET"'],
  hmac: ['-H "x-signature: $SIGNATURE"'],
};

/** A webhook's sample is a whole request: its body stands under `data`. */
function bodyOf(sample: Value | undefined): Value {
  if (!isJsonObject(sample)) return {};
  return (sample as Readonly<Record<string, Value>>)['data'] ?? {};
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
