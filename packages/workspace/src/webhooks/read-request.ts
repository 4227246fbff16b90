import type { Value } from '@setpiece/playbook';
import type { Delivery } from './delivery.ts';
import { forbiddenName, isForbiddenName, readJsonBody, type Body } from './json-body.ts';

/** What a playbook sees of a delivery, as `vars.request`. Nothing in it proves who called. */
export interface WebhookRequest {
  readonly data: Value;
  readonly params: Readonly<Record<string, Value>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly method: string;
}

/** Headers that carry credentials: they are checked and then forgotten, so that no run holds them. */
const credentials = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'x-setpiece-token',
  'x-setpiece-signature',
  'x-hub-signature-256',
  'x-api-key',
]);

/** The request, or a sentence that says why it cannot be read. */
export function readRequest(delivery: Delivery): WebhookRequest | { readonly unreadable: string } {
  const params = namedValues(delivery.query);
  if ('unreadable' in params) return params;
  const body = readBody(delivery);
  if ('unreadable' in body) return body;
  const headers = Object.entries(delivery.headers).filter(([name]) => !credentials.has(name) && !isForbiddenName(name));
  return {
    data: body.data,
    params: params.data as WebhookRequest['params'],
    headers: Object.fromEntries(headers),
    method: delivery.method,
  };
}

function readBody({ headers, body }: Delivery): Body {
  const encoding = headers['content-encoding'];
  if (encoding && encoding !== 'identity')
    return { unreadable: `The body is encoded with ${encoding}. Send it plain.` };
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type.startsWith('multipart/')) return { unreadable: 'Multipart bodies are not read. Send JSON, a form or text.' };
  const text = decode(body);
  if (text === undefined) return { unreadable: 'The body is not UTF-8 text. Send JSON, a form or text in UTF-8.' };
  if (isJsonType(type)) return text === '' ? { data: {} } : readJsonBody(text);
  if (type === 'application/x-www-form-urlencoded') return namedValues(new URLSearchParams(text));
  if (type === '' && text === '') return { data: {} };
  return { data: text };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isJsonType(type: string): boolean {
  return type === 'application/json' || type.endsWith('+json');
}

/** Values by name; one that stands several times has a list. */
function namedValues(parameters: URLSearchParams): Body {
  const names = [...new Set(parameters.keys())];
  const forbidden = names.find(isForbiddenName);
  if (forbidden !== undefined) return { unreadable: forbiddenName(forbidden) };
  const entries = names.map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length > 1 ? values : (values[0] ?? '')] as const;
  });
  return { data: Object.fromEntries(entries) };
}
