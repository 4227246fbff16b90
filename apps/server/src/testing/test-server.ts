import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppRouter } from '@setpiece/api';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import { startServer, type RunningServer, type StartServer } from '../start-server.ts';

/** A server on a free port and a folder of its own, gone when disposed. */
export interface TestServer extends RunningServer, AsyncDisposable {
  readonly data: string;
  readonly api: TRPCClient<AppRouter>;
}

export async function startTestServer(options: Partial<StartServer> = {}): Promise<TestServer> {
  const data = options.data ?? temporaryFolder();
  const server = await startServer({ port: 0, webRoot: join(data, 'no-web'), ...options, data });
  return {
    ...server,
    data,
    api: apiOf(server),
    async [Symbol.asyncDispose]() {
      await server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The API as the command line calls it. */
export function apiOf({ url, token }: { readonly url: string; readonly token: string }): TRPCClient<AppRouter> {
  const headers = { authorization: `Bearer ${token}` };
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: `${url}/trpc`, headers })] });
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'setpiece-'));
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One HTTP exchange with every header as given, `Host` too, which `fetch` would not let through. */
export function rawRequest(url: string, options: RequestOptions = {}, body = ''): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.on('error', reject).end(body);
  });
}
