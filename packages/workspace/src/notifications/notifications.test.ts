import { createSocket, type Socket as DatagramSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { ConnectorError, type Connector } from '@setpiece/connector-kit';
import { syslogConnector } from '@setpiece/connectors';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { handClock } from '@setpiece/runtime/testing/hand-clock';
import { activate, chain, endedRuns, until } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';
import { Listener } from './listener.ts';

const end = { id: 'e', name: 'End', kind: 'end' };
const text = '<36>1 2026-11-22T10:00:00Z fw-1 sshd 42 ID1 [o@1 user="root"] Failed password';

/** A port of this host that nobody uses just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('syslog', () => {
  let workspace: Workspace;
  let port: number;
  beforeEach(async () => {
    workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
    await workspace.resume();
    port = await freePort();
  });
  afterEach(() => workspace.close());

  async function listenWith(protocol: string): Promise<void> {
    const values = { protocol, port, address: '127.0.0.1' };
    await workspace.configurations.save({ connector: 'syslog', name: 'Firewall', values });
    await activate(
      workspace,
      chain('log', { kind: 'notification', connector: 'syslog', configuration: 'Firewall' }, end),
    );
    await until(async () => {
      const { starts } = await workspace.playbooks.get({ id: 'log' });
      return starts?.state === 'ready' && starts;
    }, 'it listened');
  }

  const started = async (count = 1) => {
    const [run] = await endedRuns(workspace, 'log', count);
    const events = await workspace.runs.events({ id: run?.id ?? '' });
    return events.find((event) => event.type === 'run.started')?.vars;
  };

  test('over UDP starts the playbook with the message as its input', async () => {
    await listenWith('UDP');
    const socket: DatagramSocket = createSocket('udp4');
    // A datagram may be lost even here.
    const sending = setInterval(() => socket.send(text, port, '127.0.0.1'), 50);
    await until(async () => (await workspace.runs.list({ playbook: 'log' })).length > 0);
    clearInterval(sending);
    socket.close();
    expect(await started()).toMatchObject({
      input: {
        params: { severity: 'warning', facility: 'auth', hostname: 'fw-1', app_name: 'sshd', sender: '127.0.0.1' },
      },
    });
  });

  test('over TCP every message of a stream starts one run, whichever way they are framed', async () => {
    await listenWith('TCP');
    const socket = connect(port, '127.0.0.1');
    const counted = `${Buffer.byteLength(text)} ${text}`;
    for (const part of ['<13>first line\n<13>sec', 'ond line\n', counted.slice(0, 20), counted.slice(20), '<13>last'])
      socket.write(part);
    socket.end();
    await until(async () => (await workspace.runs.list({ playbook: 'log' })).length === 4, 'four runs were there');
    const runs = await endedRuns(workspace, 'log', 4);
    const messages = await Promise.all(
      runs.map(async ({ id }) => {
        const [accepted] = await workspace.runs.events({ id });
        return accepted?.type === 'run.accepted' && (accepted.input as { params: { message: string } }).params.message;
      }),
    );
    expect(messages).toEqual(['first line', 'second line', 'Failed password', 'last']);
  });

  test('is not listened to any more when the playbook is switched off', async () => {
    await listenWith('TCP');
    await workspace.playbooks.setActive({ id: 'log', active: false });
    const socket = connect(port, '127.0.0.1');
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });

  test('on a port that is taken says so, and what to do', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    await workspace.configurations.save({
      connector: 'syslog',
      name: 'A',
      values: { protocol: 'TCP', port, address: '127.0.0.1' },
    });
    await activate(workspace, chain('log', { kind: 'notification', connector: 'syslog' }, end));
    const starts = await until(async () => {
      const view = await workspace.playbooks.get({ id: 'log' });
      return view.starts?.state === 'problem' && view.starts;
    });
    expect(starts.text).toContain('EADDRINUSE');
    expect(starts.text).toContain('Choose another port');
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('F33 a listener that drops', () => {
  const dropping = (listen: NonNullable<Connector['listen']>): Connector => ({ ...syslogConnector, listen });

  test('is called again after pauses that double, and from the shortest one again when it had listened', async () => {
    const clock = handClock('2026-05-01T08:00:00Z');
    const calls: number[] = [];
    const listener = new Listener(
      dropping(async ({ ready }) => {
        calls.push((clock.now() - Date.parse('2026-05-01T08:00:00Z')) / 1000);
        if (calls.length === 4) ready();
        throw new ConnectorError('The connection was lost.', { code: 'lost', retryable: true });
      }),
      {},
      clock,
      async () => {},
    );
    listener.start();
    await clock.advance(0);
    await clock.advance(10_000);
    expect(calls).toEqual([0, 1, 3, 7, 8, 10]);
    expect(listener.status).toMatchObject({ state: 'down', error: 'The connection was lost.' });
    await listener.stop();
    await clock.advance(600_000);
    expect(calls).toHaveLength(6);
  });

  test('keeps who tells it waiting while nothing can be started, and loses nothing', async () => {
    const clock = handClock('2026-05-01T08:00:00Z');
    const taken: unknown[] = [];
    let isFull = true;
    const listener = new Listener(
      dropping(async ({ tell, ready, signal }) => {
        ready();
        for (const number of [1, 2]) await tell({ data: { number } });
        await once(signal, 'abort');
      }),
      {},
      clock,
      async ({ data }) => {
        if (isFull) throw new Error('The line is full.');
        taken.push(data['number']);
      },
    );
    listener.start();
    await clock.advance(0);
    await clock.advance(5000);
    expect(taken).toEqual([]);
    expect(listener.status).toMatchObject({
      state: 'listening',
      warning: expect.stringContaining('The line is full.'),
    });
    isFull = false;
    await clock.advance(10_000);
    expect(taken).toEqual([1, 2]);
    await listener.stop();
  });
});
