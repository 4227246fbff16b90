import { ConnectorError } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { type Agent, type Dispatcher, request } from 'undici';
import { readBody } from './read-body.ts';
import { retryAfter } from './retry-after.ts';
import { type RequestShape, urlOf } from './request-shape.ts';

/** The answer of the far side. JSON bodies are parsed; bodies that are not text come as base64, with `encoding`. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Value;
  readonly encoding?: 'base64';
}

export interface SendRequest {
  readonly agent: Agent;
  readonly signal: AbortSignal;
}

const maximumRedirects = 5;

/**
 * Sends a request and follows redirects, each checked like the first: only http and https, and credentials stay at their origin.
 *
 * @throws ConnectorError `http_<status>` for 400 and above, `timeout`, `response_too_large`, `too_many_redirects`, or the
 * network's reason
 */
export async function sendRequest(shape: RequestShape, { agent, signal }: SendRequest): Promise<HttpResponse> {
  const deadline = AbortSignal.timeout(shape.timeout);
  const either = AbortSignal.any([signal, deadline]);
  try {
    return await follow(shape, agent, either, maximumRedirects);
  } catch (cause) {
    if (signal.aborted || cause instanceof ConnectorError) throw cause;
    throw deadline.aborted ? timedOut(shape) : networkError(shape, cause);
  }
}

async function follow(shape: RequestShape, agent: Agent, signal: AbortSignal, left: number): Promise<HttpResponse> {
  const { method, headers, body } = shape;
  const sent = { 'accept-encoding': 'gzip, deflate, br', ...headers };
  const answer = await request(shape.url, {
    method: method as Dispatcher.HttpMethod,
    headers: sent,
    body,
    signal,
    dispatcher: agent,
  });
  const location = redirectOf(answer);
  if (location !== undefined) {
    await answer.body.dump({ limit: 65_536 });
    if (left === 0) throw tooManyRedirects(shape);
    return follow(redirected(shape, answer.statusCode, location), agent, signal, left - 1);
  }
  return responseOf(shape, answer);
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  const location = headers['location'];
  return [301, 302, 303, 307, 308].includes(statusCode) && typeof location === 'string' ? location : undefined;
}

/** As browsers do: 303 always, and 301/302 after POST, go on with GET. Another origin gets neither credentials nor cookies. */
function redirected(shape: RequestShape, status: number, location: string): RequestShape {
  const url = urlOf(location, shape.url.href);
  const toGet = status === 303 || ((status === 301 || status === 302) && shape.method === 'POST');
  const dropped = new Set(toGet ? ['content-type'] : []);
  if (url.origin !== shape.url.origin) for (const name of credentialHeaders(shape)) dropped.add(name);
  const headers = Object.fromEntries(Object.entries(shape.headers).filter(([name]) => !dropped.has(name)));
  return toGet ? { ...shape, url, headers, method: 'GET', body: undefined } : { ...shape, url, headers };
}

/** Headers that may carry a secret: everything that is not known to be harmless. */
function credentialHeaders({ headers }: RequestShape): string[] {
  const harmless = new Set(['accept', 'accept-language', 'content-type', 'idempotency-key', 'user-agent']);
  return Object.keys(headers).filter((name) => !harmless.has(name));
}

async function responseOf(shape: RequestShape, answer: Dispatcher.ResponseData): Promise<HttpResponse> {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
  const read = await readBody(answer.body, headers);
  if (answer.statusCode >= 400)
    throw refused(shape, answer.statusCode, read.body, retryAfter(headers['retry-after'], Date.now()));
  return { status: answer.statusCode, headers, ...read };
}

function refused(shape: RequestShape, status: number, body: Value, retryAfterMs?: number): ConnectorError {
  const said = typeof body === 'string' ? body : JSON.stringify(body);
  const detail = said && said !== 'null' ? `: ${said.slice(0, 300)}` : '.';
  const retryable = status === 408 || status === 429 || status >= 500;
  return new ConnectorError(`${nameOf(shape)} answered ${status}${detail}`, {
    code: `http_${status}`,
    retryable,
    ...(retryable && retryAfterMs !== undefined && { retryAfterMs }),
  });
}

function timedOut(shape: RequestShape): ConnectorError {
  const message = `${nameOf(shape)} did not answer within ${shape.timeout / 1000} s.`;
  return new ConnectorError(message, { code: 'timeout', retryable: true });
}

function tooManyRedirects(shape: RequestShape): ConnectorError {
  const message = `${nameOf(shape)} redirected more than ${maximumRedirects} times.`;
  return new ConnectorError(message, { code: 'too_many_redirects', retryable: false });
}

function networkError(shape: RequestShape, cause: unknown): Error {
  if (!(cause instanceof Error)) return new Error(String(cause));
  const system = (cause as NodeJS.ErrnoException).code ?? 'network_error';
  const isTls = /CERT|TLS|SSL|SIGNED/.test(system);
  const next = isTls ? ' Trust its certificate, or switch "Verify certificate" off.' : '';
  const message = `${nameOf(shape)} failed: ${cause.message || system}.${next}`;
  return new ConnectorError(message, { code: isTls ? 'tls_error' : system.toLowerCase(), retryable: !isTls, cause });
}

/** Without the query, which may hold secrets. */
function nameOf({ method, url }: RequestShape): string {
  return `${method} ${url.origin}${url.pathname}`;
}
