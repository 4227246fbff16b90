import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startServer } from './start-server.ts';
import { temporaryFolder } from './testing/test-server.ts';

test("the README's example gives what it says", async () => {
  const data = temporaryFolder();
  const server = await startServer({ data, port: 0 });
  const health: unknown = await (await fetch(`${server.url}/health`)).json();
  await server.close();
  rmSync(data, { recursive: true });
  expect(health).toEqual({ status: 'ok' });
});
