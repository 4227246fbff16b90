import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { ConnectorError, type ListenContext, type NotificationSource } from '@setpiece/connector-kit';
import { numberOf, textOf } from '../parameters.ts';
import { Frames, longestMessage } from './frames.ts';
import { parseSyslog } from './parse-syslog.ts';

/** Datagrams that wait for their turn; more are lost, as UDP has no way to slow a sender down. */
const longestLine = 10_000;
const mostConnections = 200;

/** Listens for syslog over UDP or TCP. */
export const listenForSyslog: NotificationSource = async (context) => {
  const { configuration } = context;
  const host = textOf(configuration, 'address') || '127.0.0.1';
  const port = numberOf(configuration, 'port', 5514);
  const protocol = textOf(configuration, 'protocol') || 'UDP';
  const where = `${protocol} ${host}:${port}`;
  try {
    await (protocol === 'TCP' ? overTcp(context, host, port) : overUdp(context, host, port));
  } catch (cause) {
    if (context.signal.aborted) return;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ConnectorError(`Syslog cannot be received on ${where}: ${why}. Choose another port or address.`, {
      code: 'cannot_listen',
      retryable: true,
    });
  }
};

async function overUdp(context: ListenContext, host: string, port: number): Promise<void> {
  const socket = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4' });
  let isClosed = false;
  socket.on('close', () => (isClosed = true));
  let line = Promise.resolve();
  let waiting = 0;
  let lost = 0;
  socket.on('message', (bytes, sender) => {
    if (waiting >= longestLine) return void (lost += 1);
    waiting += 1;
    line = line
      .then(() => told(context, bytes.subarray(0, longestMessage).toString('utf8'), sender.address))
      .catch((error: unknown) => context.warn(String(error)))
      .finally(() => {
        waiting -= 1;
        if (waiting > 0 || lost === 0) return;
        context.warn(`${lost} syslog messages came faster than runs could be started, and were lost.`);
        lost = 0;
      });
  });
  try {
    socket.bind(port, host);
    await once(socket, 'listening', { signal: context.signal });
    const bound = socket.address();
    context.ready(`UDP ${bound.address}:${bound.port}`);
    await untilOver(socket, context.signal);
  } finally {
    if (!isClosed) socket.close();
  }
}

async function overTcp(context: ListenContext, host: string, port: number): Promise<void> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    void receive(context, socket).catch((error: unknown) => {
      if (!context.signal.aborted) context.warn(`A syslog sender was cut off: ${(error as Error).message}`);
      socket.destroy();
    });
  });
  server.maxConnections = mostConnections;
  try {
    server.listen(port, host);
    await once(server, 'listening', { signal: context.signal });
    const bound = server.address() as AddressInfo;
    context.ready(`TCP ${bound.address}:${bound.port}`);
    await untilOver(server, context.signal);
  } finally {
    server.close();
    for (const socket of open) socket.destroy();
  }
}

/** Reads on only when what was read is taken, so that a quick sender has to wait. */
async function receive(context: ListenContext, socket: Socket): Promise<void> {
  const frames = new Frames();
  const sender = socket.remoteAddress ?? '';
  for await (const chunk of socket as AsyncIterable<Buffer>)
    for (const message of frames.take(chunk)) await told(context, message, sender);
  for (const message of frames.last()) await told(context, message, sender);
}

async function told(context: ListenContext, text: string, sender: string): Promise<void> {
  if (!context.signal.aborted) await context.tell({ data: { ...parseSyslog(text), sender } });
}

/** Resolves when the signal aborts. @throws what the socket dies of */
async function untilOver(socket: NodeJS.EventEmitter, signal: AbortSignal): Promise<void> {
  try {
    await once(socket, 'close', { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
    return;
  }
  throw new Error('The socket was closed.');
}
