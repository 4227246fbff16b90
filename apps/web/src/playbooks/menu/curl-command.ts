import { isJsonObject, type Value, type WebhookAuthentication } from '@setpiece/playbook';

interface Call {
  readonly address: string;
  readonly authentication: WebhookAuthentication;
  /** What the webhook is tried with; without it the body is an empty object. */
  readonly sample?: Value | undefined;
  /** Known only just after it was issued; otherwise the command reads it from `$SECRET`. */
  readonly secret?: string | undefined;
}

/** A command for a POSIX shell that calls the webhook with the sample's body. */
export function curlCommand({ address, authentication, sample, secret }: Call): string {
  const body = quoted(JSON.stringify(bodyOf(sample)));
  const isSigned = authentication === 'hmac';
  const lines = [
    `curl -X POST ${quoted(address)}`,
    ...proofs[authentication](secret === undefined ? (text) => `"${text}$SECRET"` : (text) => quoted(text + secret)),
    `-H 'content-type: application/json'`,
    `-d ${isSigned ? '"$BODY"' : body}`,
  ];
  const call = lines.join(' \\\n  ');
  return isSigned ? `BODY=${body}\n${call}` : call;
}

/** `before` gives a word of the shell: a text with the secret at its end. */
type Proof = (before: (text: string) => string) => readonly string[];

const proofs: Record<WebhookAuthentication, Proof> = {
  none: () => [],
  token: (before) => [`-H ${before('authorization: Bearer ')}`],
  basic: (before) => [`-u ${before('setpiece:')}`],
  hmac: (before) => [`-H "x-hub-signature-256: sha256=$(${signatureWith(before(''))})"`],
};

function signatureWith(secret: string): string {
  return `printf '%s' "$BODY" | openssl dgst -sha256 -hmac ${secret} -r | cut -d' ' -f1`;
}

/** A webhook's sample is a whole request: its body stands under `data`. */
function bodyOf(sample: Value | undefined): Value {
  if (!isJsonObject(sample)) return {};
  return (sample as Readonly<Record<string, Value>>)['data'] ?? {};
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
