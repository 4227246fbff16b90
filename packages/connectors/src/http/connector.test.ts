import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bodyOf, echo, farSide } from '../testing/far-side.ts';
import { runHttp } from '../testing/run-operation.ts';
import { certificate, key } from '../testing/self-signed.ts';

interface Echoed {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: { method: string; url: string; headers: Record<string, string>; body: string };
}
const send = (operation: string, parameters: Parameters<typeof runHttp>[1]) =>
  runHttp(operation, parameters) as Promise<Echoed>;

describe('a request', () => {
  test.for(['get', 'post', 'put', 'delete'])(
    '%s uses its method and carries the key of the step',
    async (operation) => {
      const { url } = await farSide(echo);
      const { status, body } = await send(operation, { url: `${url}/x` });
      expect([status, body.method, body.headers['idempotency-key']]).toEqual([
        200,
        operation.toUpperCase(),
        'run-1/step-1/1',
      ]);
    },
  );

  test('of any method may have a body', async () => {
    const { url } = await farSide(echo);
    const { body } = await send('request', { url, method: 'patch', body: { a: 1 } });
    expect([body.method, body.body, body.headers['content-type']]).toEqual(['PATCH', '{"a":1}', 'application/json']);
  });

  test('adds the query to that of the address, repeats lists and escapes', async () => {
    const { url } = await farSide(echo);
    const { body } = await send('get', { url: `${url}/x?a=1`, query: { b: 'ä&=', c: [1, 2], none: null } });
    expect(body.url).toBe('/x?a=1&b=%C3%A4%26%3D&c=1&c=2');
  });

  test('takes headers, query and body as JSON text too', async () => {
    const { url } = await farSide(echo);
    const { body } = await send('post', { url, headers: '{"X-One": "1"}', query: "{'a': True}", body: '{"b": [1]}' });
    expect(body).toMatchObject({ url: '/?a=true', body: '{"b": [1]}' });
    expect(body.headers).toMatchObject({ 'x-one': '1', 'content-type': 'application/json' });
  });

  test('sends a form where the content type says so', async () => {
    const { url } = await farSide(echo);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await send('post', { url, headers, body: { a: 'x y', b: 2 } })).body.body).toBe('a=x+y&b=2');
  });

  test.for([
    [{ url: 'example.com' }, 'must be a whole address'],
    [{ url: 'file:///etc/passwd' }, 'Only http and https'],
    [{ url: 'http://example.com', headers: 'a: b' }, 'Parameter "headers" must be an object'],
    [{ url: 'http://example.com', headers: { 'X-A': 'a\r\nHost: evil' } }, 'line break or control character in "X-A"'],
    [{ url: 'http://example.com', headers: { 'a b': 'c' } }, 'wrong name "a b"'],
    [{ url: 'http://example.com', headers: { Host: 'evil' } }, 'may not set "Host"'],
    [{ url: 'http://example.com', timeout: 'soon' }, 'Parameter "timeout" must be a number'],
    [{ url: 'http://example.com', method: 'GET /x' }, 'must be a method'],
  ] as const)('%j is refused before anything is sent', async ([parameters, reason]) => {
    await expect(runHttp('request', parameters)).rejects.toThrow(reason);
    await expect(runHttp('request', parameters)).rejects.toMatchObject({ retryable: false });
  });
});

describe('an answer', () => {
  const answering = async (type: string, body: string | Buffer, headers: Record<string, string> = {}) => {
    const { url } = await farSide((_request, response) =>
      response.writeHead(200, { 'content-type': type, ...headers }).end(body),
    );
    return (await runHttp('get', { url })) as { body: unknown; encoding?: string; headers: Record<string, string> };
  };

  test('is data where it says JSON, else text', async () => {
    expect((await answering('application/problem+json', '{"a": [1]}')).body).toEqual({ a: [1] });
    expect((await answering('text/plain', '{"a": [1]}')).body).toBe('{"a": [1]}');
    expect((await answering('application/json', '{"a": ')).body).toBe('{"a": ');
    expect((await answering('application/json', '')).body).toBeNull();
  });

  test('keeps whole numbers that JavaScript cannot hold as text', async () => {
    const { body } = await answering('application/json', '{"id": 9007199254740993, "n": 1.5, "m": 7}');
    expect(body).toEqual({ id: '9007199254740993', n: 1.5, m: 7 });
  });

  test('that is no text comes as base64', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0x00]);
    expect(await answering('image/jpeg', bytes)).toMatchObject({ body: bytes.toString('base64'), encoding: 'base64' });
  });

  test('is unpacked', async () => {
    const packed = gzipSync('{"a": 1}');
    expect((await answering('application/json', packed, { 'content-encoding': 'gzip' })).body).toEqual({ a: 1 });
  });

  test.for([
    [400, false],
    [401, false],
    [404, false],
    [408, true],
    [429, true],
    [500, true],
    [503, true],
  ] as const)('of status %i is a failure that may be tried again: %s', async ([status, retryable]) => {
    const { url } = await farSide((_request, response) => response.writeHead(status).end('because'));
    const failing = runHttp('get', { url: `${url}/secret?token=abc` });
    await expect(failing).rejects.toMatchObject({ code: `http_${status}`, retryable });
    await expect(failing).rejects.toThrow(`GET ${url}/secret answered ${status}: because`);
  });

  test('larger than 10 MB is given up, packed or not', async () => {
    const endless = await farSide((_request, response) => {
      const chunk = Buffer.alloc(65_536, 'a');
      const more = () => {
        while (response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    await expect(runHttp('get', { url: endless.url })).rejects.toMatchObject({
      code: 'response_too_large',
      retryable: false,
    });
    const bomb = await farSide((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const zeros = new PassThrough();
      zeros.pipe(createGzip()).pipe(response);
      const chunk = Buffer.alloc(1024 * 1024);
      const more = () => {
        for (let i = 0; i < 64 && zeros.write(chunk); i++);
      };
      zeros.on('drain', more);
      more();
    });
    await expect(runHttp('get', { url: bomb.url })).rejects.toMatchObject({ code: 'response_too_large' });
  });

  test('that does not come is a timeout', async () => {
    const { url } = await farSide(() => undefined);
    await expect(runHttp('get', { url, timeout: 1 })).rejects.toMatchObject({ code: 'timeout', retryable: true });
  });

  test('is not waited for when the run is cancelled', async () => {
    const cancelled = new AbortController();
    const { url } = await farSide(() => cancelled.abort(new Error('cancelled')));
    await expect(runHttp('get', { url }, { signal: cancelled.signal })).rejects.toThrow('cancelled');
  });

  test('of a host where nobody listens names the reason', async () => {
    await expect(runHttp('get', { url: 'http://127.0.0.1:1/' })).rejects.toMatchObject({
      code: 'econnrefused',
      retryable: true,
    });
  });
});

describe('a redirect', () => {
  test('is followed, keeps credentials at its origin and drops them elsewhere', async () => {
    const other = await farSide(echo);
    const first = await farSide((request, response) => {
      if (request.url === '/same') return echo(request, response);
      const location = request.url === '/away' ? `${other.url}/x` : '/same';
      return response.writeHead(307, { location }).end();
    });
    const headers = { Authorization: 'Bearer t', 'X-Api-Key': 'k', Cookie: 'c=1', Accept: 'application/json' };
    const same = (await send('post', { url: `${first.url}/near`, headers, body: 'hello' })).body;
    expect(same).toMatchObject({
      method: 'POST',
      body: 'hello',
      headers: { authorization: 'Bearer t', 'x-api-key': 'k' },
    });
    const away = (await send('get', { url: `${first.url}/away`, headers })).body;
    expect(away.headers).toMatchObject({ accept: 'application/json' });
    for (const name of ['authorization', 'x-api-key', 'cookie']) expect(away.headers).not.toHaveProperty(name);
  });

  test('after a POST goes on with GET and without body', async () => {
    const { url } = await farSide((request, response) =>
      request.url === '/x' ? echo(request, response) : response.writeHead(303, { location: '/x' }).end(),
    );
    expect((await send('post', { url, body: { a: 1 } })).body).toMatchObject({ method: 'GET', body: '' });
  });

  test('to another protocol, or without end, is refused', async () => {
    const { url } = await farSide((request, response) =>
      response.writeHead(302, { location: request.url === '/file' ? 'file:///etc/passwd' : '/again' }).end(),
    );
    await expect(runHttp('get', { url: `${url}/file` })).rejects.toMatchObject({ code: 'protocol_not_allowed' });
    await expect(runHttp('get', { url })).rejects.toMatchObject({ code: 'too_many_redirects' });
  });
});

describe('a configuration', () => {
  test('gives the base address and proves itself there, and nowhere else', async () => {
    const home = await farSide(echo);
    const elsewhere = await farSide(echo);
    const configuration = {
      allow_private: true,
      base_url: home.url,
      authentication: 'Basic',
      username: 'ann',
      password: 'ä',
    };
    const at = async (url: string) => ((await runHttp('get', { url }, { configuration })) as Echoed).body;
    const basic = `Basic ${Buffer.from('ann:ä').toString('base64')}`;
    expect(await at('/v1/x')).toMatchObject({ url: '/v1/x', headers: { authorization: basic } });
    expect((await at(`${elsewhere.url}/x`)).headers).not.toHaveProperty('authorization');
    const bearer = { ...configuration, authentication: 'Bearer', token: 't' };
    const proved = (await runHttp('get', { url: '/x' }, { configuration: bearer })) as Echoed;
    expect(proved.body.headers['authorization']).toBe('Bearer t');
  });

  test('with a base address that is none says so', async () => {
    const call = runHttp('get', { url: '/x' }, { configuration: { base_url: 'nonsense' } });
    await expect(call).rejects.toMatchObject({
      code: 'invalid_configuration',
      message: expect.stringMatching(/^Base address "nonsense" of the configuration is no whole address/),
    });
  });
});

describe('a certificate', () => {
  test('that nobody vouches for is refused unless the step says otherwise', async () => {
    const server = createServer({ key, cert: certificate }, async (request, response) =>
      response.end(await bodyOf(request)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const refused = runHttp('post', { url, body: 'hello' });
    await expect(refused).rejects.toMatchObject({ code: 'tls_error', retryable: false });
    await expect(refused).rejects.toThrow('Verify certificate');
    expect(await runHttp('post', { url, body: 'hello', verify_ssl: false })).toMatchObject({
      status: 200,
      body: 'hello',
    });
  });
});
