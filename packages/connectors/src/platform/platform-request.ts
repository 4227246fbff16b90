import { ConnectorError, type Platform } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { macroRequest } from './macro-request.ts';
import { recordRequest } from './record-request.ts';

/** A call of the platform's own interface, as playbooks write it. */
export interface PlatformRequest {
  readonly method: string;
  /** Path below the host, with query. */
  readonly iri: string;
  readonly body: Value | undefined;
}

/**
 * Answers a call of FortiSOAR's own interface from the workspace: records (`/api/3/…`, `/api/query/…`) and global variables
 * (`/api/wf/api/dynamic-variable/`).
 *
 * @throws ConnectorError `http_404` for a record that is not there, `unsupported_address` for all other parts of that interface
 */
export async function platformRequest(request: PlatformRequest, platform: Platform): Promise<unknown> {
  const { pathname, searchParams } = addressOf(request.iri);
  const method = request.method.toUpperCase();
  const parts = pathname.split('/').filter((part) => part !== '');
  const call = { method, parts: parts.map(decodeURIComponent), query: searchParams, body: request.body };
  const answer = (await macroRequest(call, platform)) ?? (await recordRequest(call, platform));
  if (answer === undefined) throw unsupported(method, pathname);
  return answer;
}

function addressOf(iri: string): URL {
  const text = iri.trim();
  if (!text.startsWith('/') || text.startsWith('//')) throw unsupported('A call', text);
  return new URL(text, 'http://workspace');
}

function unsupported(method: string, path: string): ConnectorError {
  const message =
    `${method} "${path}" is not served here. Records (/api/3/<module>, /api/query/<module>) and global variables ` +
    '(/api/wf/api/dynamic-variable/) are; for another host use the HTTP connector.';
  return new ConnectorError(message, { code: 'unsupported_address', retryable: false });
}
