import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { StoreFull } from '../ports/store-full.ts';

const folder = mkdtempSync(join(tmpdir(), 'setpiece-full-'));
let world: World;
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const fill = (full: boolean) => {
  const { connection } = world.database;
  const pages = connection.pragma('page_count', { simple: true }) as number;
  connection.pragma(`max_page_count = ${full ? pages : 1_000_000}`);
};
const play = (id: string, operation: string) =>
  playbookOf([{ id: 'call', kind: 'connector', connector: 'x', operation, parameters: { pad: 'x'.repeat(20_000) } }], {
    id,
    outputs: [{ name: 'got', value: '{{ vars.steps.call.data | length }}' }],
  });

it('F14: on a full disk nothing is accepted that is not written; results wait in memory and are written once there is room', async () => {
  let answer = () => {};
  const result = 'r'.repeat(30_000);
  world = await createWorld(
    { slow: () => new Promise((resolve) => (answer = () => resolve(result))), quick: () => 'ok' },
    { file: join(folder, 'full.db') },
  );
  const under = await world.start(play('under-way', 'slow'));
  await expect.poll(() => world.calls.length).toBe(1);

  fill(true);
  answer();
  await expect.poll(() => world.trouble.some((error) => error instanceof StoreFull)).toBe(true);
  const version = world.publish(play('refused', 'quick'));
  const start = () =>
    world.runtime.start({
      version,
      mode: 'live',
      trigger: { kind: 'webhook', key: 'one' },
      input: { pad: 'y'.repeat(30_000) },
    });
  await expect(start()).rejects.toThrow(StoreFull);
  await expect(start()).rejects.toThrow('Make room');
  expect(await world.reader.runs({ limit: 10 })).toMatchObject([{ id: under, status: 'running' }]);
  expect(world.calls).toHaveLength(1);

  fill(false);
  expect(await world.runtime.finished(under, AbortSignal.timeout(60_000))).toMatchObject({ outputs: { got: 30_000 } });
  expect((await world.events(under)).some(({ type }) => type === 'step.in_doubt')).toBe(false);
  const { run, suppressed } = await start();
  expect(suppressed).toBe(false);
  expect((await world.runtime.finished(run, AbortSignal.timeout(60_000))).status).toBe('succeeded');
  expect(world.calls.map(({ operation }) => operation)).toEqual(['slow', 'quick']);
});
