import { ConnectorError, type FieldProblem } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { fieldsOf, flagOf, invalidParameter, numberOf, textOf } from '../parameters.ts';

/** One request, ready to be sent. */
export interface RequestShape {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly verifyTls: boolean;
  readonly timeout: number;
}

/** Set by the transport, or a way around the address check. */
const refusedHeaders = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'upgrade']);

/** The request that an operation's parameters describe. @throws ConnectorError when they describe none */
export function requestShape(method: string, parameters: Readonly<Record<string, Value>>, base?: string): RequestShape {
  if (!/^[A-Z]+$/.test(method)) throw invalidParameter('method', `must be a method such as GET, not "${method}"`);
  const url = withQuery(urlOf(textOf(parameters, 'url'), base), fieldsOf(parameters, 'query'));
  const headers = headersOf(fieldsOf(parameters, 'headers'));
  return {
    method,
    url,
    ...withBody(headers, parameters['body']),
    verifyTls: flagOf(parameters, 'verify_ssl', true),
    timeout: Math.max(1, numberOf(parameters, 'timeout', 30)) * 1000,
  };
}

/** A step cannot mend what its configuration says wrongly. */
function badBase(base: string): ConnectorError {
  const message = `Base address "${base}" of the configuration is no whole address such as https://example.com. Change it.`;
  return new ConnectorError(message, { code: 'invalid_configuration', retryable: false });
}

/** Why a base address cannot be one; an empty one is none and fine. */
export function baseProblems(base: string): FieldProblem[] {
  const text = base.trim();
  const problem = (message: string): FieldProblem[] => [{ field: 'base_url', message: `"Base address" ${message}` }];
  if (text === '') return [];
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
    return problem(`must be a whole address such as https://example.com/api, not "${text}".`);
  if (!/^https?:$/.test(url.protocol)) return problem(`must begin with https:// or http://, not ${url.protocol}//.`);
  if (url.username || url.password)
    return problem('may not hold user or password: they belong into the fields of the authentication.');
  return [];
}

/** Only http and https. @throws ConnectorError otherwise */
export function urlOf(text: string, base?: string): URL {
  let url: URL;
  try {
    url = new URL(text.trim(), base || undefined);
  } catch {
    if (base && !URL.canParse(base)) throw badBase(base);
    throw invalidParameter('url', `must be a whole address such as https://example.com/path, not "${text}"`);
  }
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  const message = `Only http and https can be called, not ${url.protocol.slice(0, -1)}. Change the address.`;
  throw new ConnectorError(message, { code: 'protocol_not_allowed', retryable: false });
}

function withQuery(url: URL, query: Readonly<Record<string, Value>>): URL {
  const target = new URL(url);
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as readonly Value[]) : [value]) {
      if (one !== null) target.searchParams.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one));
    }
  }
  return target;
}

function headersOf(fields: Readonly<Record<string, Value>>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [given, value] of Object.entries(fields)) {
    const name = given.toLowerCase();
    if (refusedHeaders.has(name)) throw invalidParameter('headers', `may not set "${given}"; it is set for you`);
    if (!/^[-!#$%&'*+.^_`|~\w]+$/.test(name)) throw invalidParameter('headers', `has a wrong name "${given}"`);
    const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(text)) {
      throw invalidParameter('headers', `has a line break or control character in "${given}"`);
    }
    Object.defineProperty(headers, name, { value: text, enumerable: true, configurable: true });
  }
  return headers;
}

function withBody(headers: Readonly<Record<string, string>>, given: Value | undefined) {
  if (given === undefined || given === null || given === '') return { headers };
  const type = headers['content-type'];
  if (type?.includes('x-www-form-urlencoded') && typeof given === 'object') return { headers, body: form(given) };
  const body = typeof given === 'string' ? given : JSON.stringify(given);
  const asJson = typeof given !== 'string' || isJson(given);
  return { headers: type ? headers : { ...headers, 'content-type': asJson ? 'application/json' : 'text/plain' }, body };
}

function form(fields: object): string {
  return new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
