import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { StartFailure } from './start-failure.ts';

type Fetch = Parameters<typeof getRequestListener>[0];

/**
 * Opens the port. A client that sends its request too slowly, or too much of a head, is cut off.
 *
 * @throws StartFailure when the port is taken or not allowed
 */
export async function listen(fetch: Fetch, host: string, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 },
    getRequestListener(fetch, { overrideGlobalObjects: false }),
  );
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartFailure(reasonOf(cause as NodeJS.ErrnoException, host, port), { cause });
  }
  return { server, port: (server.address() as AddressInfo).port };
}

function reasonOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program. Stop it, or choose another port with --port (0 takes any free one).`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address "${host}". Leave --host out to use 127.0.0.1.`;
  return `Port ${port} on ${host} cannot be opened: ${message}. Choose another one with --port.`;
}
