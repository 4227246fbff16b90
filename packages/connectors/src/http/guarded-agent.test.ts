import { describe, expect, test } from 'vitest';
import { echo, farSide } from '../testing/far-side.ts';
import { runHttp } from '../testing/run-operation.ts';
import { createGuardedAgent, type Lookup } from './guarded-agent.ts';
import { requestShape } from './request-shape.ts';
import { sendRequest } from './send-request.ts';

describe('without leave for private addresses', () => {
  test.for([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://0x7f.1:PORT/',
    'http://2130706433:PORT/',
    'http://017700000001:PORT/',
    'http://0.0.0.0:PORT/',
    'http://[::1]:PORT/',
    'http://[::]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[64:ff9b::7f00:1]:PORT/',
  ])('%s gets no connection', async (address) => {
    const server = await farSide(echo);
    const url = address.replace('PORT', String(server.port));
    await expect(runHttp('get', { url }, { configuration: {} })).rejects.toMatchObject({
      code: 'private_address',
      retryable: false,
    });
    expect(server.connections()).toBe(0);
  });

  test('the address of cloud metadata is refused, and the reason names the way out', async () => {
    const calling = runHttp('get', { url: 'http://169.254.169.254/latest/meta-data' }, { configuration: {} });
    await expect(calling).rejects.toThrow('169.254.169.254 is not a public address. Use a configuration that allows');
  });
});

const answers =
  (addresses: readonly string[]): Lookup =>
  (_hostname, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

function get(url: string, lookup: Lookup) {
  const agent = createGuardedAgent({ allowPrivate: false, verifyTls: true, lookup });
  const shape = requestShape('GET', { url, timeout: 2 });
  return sendRequest(shape, { agent, signal: AbortSignal.timeout(5000) });
}

describe('a name', () => {
  test('that leads to a private address is refused, even if another of its addresses is public', async () => {
    const server = await farSide(echo);
    const url = `http://rebind.example:${server.port}/`;
    for (const lookup of [
      answers(['127.0.0.1']),
      answers(['93.184.215.14', '127.0.0.1']),
      answers(['::ffff:127.0.0.1']),
    ]) {
      await expect(get(url, lookup)).rejects.toMatchObject({ code: 'private_address' });
    }
    expect(server.connections()).toBe(0);
  });

  test('is looked up once a connection: a second answer cannot replace the checked one', async () => {
    const server = await farSide(echo);
    let asked = 0;
    const flipping: Lookup = (hostname, options, callback) => {
      asked++;
      answers(asked === 1 ? ['192.0.2.1'] : ['127.0.0.1'])(hostname, options, callback);
    };
    await expect(get(`http://flip.example:${server.port}/`, flipping)).rejects.toMatchObject({
      code: 'private_address',
    });
    expect([asked, server.connections()]).toEqual([1, 0]);
  });

  test('without an address fails', async () => {
    await expect(get('http://nowhere.example/', answers([]))).rejects.toMatchObject({
      code: 'enotfound',
      retryable: true,
    });
  });
});

test('with leave for private addresses they can be called', async () => {
  const server = await farSide(echo);
  expect(await runHttp('get', { url: server.url })).toMatchObject({ status: 200 });
  expect(server.connections()).toBe(1);
});
