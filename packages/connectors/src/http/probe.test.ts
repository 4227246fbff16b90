import { describe, expect, test } from 'vitest';
import { farSide } from '../testing/far-side.ts';
import { memoryPlatform } from '../testing/memory-platform.ts';
import { httpConnector } from './connector.ts';

const context = {
  configuration: { allow_private: true },
  platform: memoryPlatform(),
  key: 'run-1/step-1/1',
  signal: AbortSignal.timeout(10_000),
};
const ask = async (probe_url: string) =>
  httpConnector.probes?.['post']?.({ url: 'http://127.0.0.1:1/', probe_url }, context);

describe('asking what became of a call', () => {
  test.for([
    [200, { happened: true, output: { status: 200, body: { id: 7 } } }],
    [404, { happened: false }],
    [410, { happened: false }],
  ] as const)('reads the address with the key of the call: %i', async ([status, answer]) => {
    const seen: unknown[] = [];
    const { url } = await farSide((request, response) => {
      seen.push([request.method, request.url, request.headers['idempotency-key']]);
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"id":7}');
    });
    expect(await ask(`${url}/orders`)).toMatchObject(answer);
    expect(seen).toEqual([['GET', '/orders', 'run-1/step-1/1']]);
  });

  test('gives no answer when the far side has none', async () => {
    const { url } = await farSide((_, response) => void response.writeHead(500).end());
    await expect(ask(url)).rejects.toThrow('500');
  });

  test('cannot be done without an address, and a read is simply done again', async () => {
    expect(await ask('')).toEqual({ happened: 'unknown' });
    expect(httpConnector.probes?.['get']).toBeDefined();
  });
});
