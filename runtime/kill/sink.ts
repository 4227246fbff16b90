import { createServer } from 'node:http';

/**
 * The third process: counts effects by their key and notes which runs were promised. It is never killed, so what it knows is what
 * the outside world saw. Prints its address; `GET /` gives what it knows, `GET /effect/KEY` says whether that one happened.
 */
const effects = new Map<string, number>();
const accepted = new Set<string>();

const server = createServer((request, response) => {
  const { url = '/' } = request;
  if (request.method === 'GET') {
    const key = url.startsWith('/effect/') ? decodeURIComponent(url.slice('/effect/'.length)) : undefined;
    if (key !== undefined) response.statusCode = effects.has(key) ? 200 : 404;
    response.end(JSON.stringify({ effects: Object.fromEntries(effects), accepted: [...accepted] }));
    return;
  }
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string') effects.set(key, (effects.get(key) ?? 0) + 1);
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    if (url === '/accepted') accepted.add(body);
    // A little slowness, so that kills meet attempts that are open.
    setTimeout(() => response.end('ok'), 2 + Math.random() * 6);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`);
});
