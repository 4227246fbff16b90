import { readJson, type Value } from '@setpiece/playbook';
import type { Delivery } from './delivery.ts';

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

/** The request, or a sentence that says why its body cannot be read. */
export function readRequest(delivery: Delivery): WebhookRequest | { readonly unreadable: string } {
  const body = readBody(delivery);
  if ('unreadable' in body) return body;
  const headers = Object.entries(delivery.headers).filter(([name]) => !credentials.has(name));
  return {
    data: body.data,
    params: { ...delivery.query },
    headers: Object.fromEntries(headers),
    method: delivery.method,
  };
}

type Body = { readonly data: Value } | { readonly unreadable: string };

function readBody({ headers, body }: Delivery): Body {
  const encoding = headers['content-encoding'];
  if (encoding && encoding !== 'identity')
    return { unreadable: `The body is encoded with ${encoding}. Send it plain.` };
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type.startsWith('multipart/')) return { unreadable: 'Multipart bodies are not read. Send JSON, a form or text.' };
  const text = decode(body);
  if (text === undefined) return { unreadable: 'The body is not UTF-8 text. Send JSON, a form or text in UTF-8.' };
  if (isJsonType(type)) return text === '' ? { data: {} } : readJsonBody(text);
  if (type === 'application/x-www-form-urlencoded') return { data: formOf(new URLSearchParams(text)) };
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

/** Whole numbers that JavaScript cannot hold are kept as text; keys that could reach a prototype are refused. */
function readJsonBody(text: string): Body {
  let forbidden: string | undefined;
  try {
    const data = JSON.parse(text, (key, value: unknown, context?: { source?: string }) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') forbidden ??= key;
      return typeof value === 'number' ? exact(value, context?.source) : value;
    }) as Value;
    if (forbidden) return { unreadable: `The body has the key "${forbidden}", which is not allowed. Rename it.` };
    return { data };
  } catch {
    const [problem] = readJson(text).diagnostics;
    const said = problem?.message ?? 'The file is not JSON.';
    return { unreadable: said.replace('The file', 'The body') };
  }
}

function exact(value: number, source: string | undefined): Value {
  if (source === undefined) return value;
  const isExact = Number.isFinite(value) && (!/^-?\d+$/.test(source) || Number.isSafeInteger(value));
  return isExact ? value : source;
}

/** A name that stands several times has a list. */
function formOf(form: URLSearchParams): Value {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
