import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenInvariants } from './invariants.ts';
import { loads, versionOfLoads, type Load } from './loads.ts';

const { main, children } = loads['mixed'] as Load;

it('the invariants find a lost run, an effect too many, a lost effect and a journal that is short', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-invariants-'));
  const file = join(folder, 'setpiece.db');
  try {
    const world = await createWorld(
      { effect: ({ parameters }) => parameters['item'] ?? null, probed: () => null },
      { file, playbooks: { version: async (id) => versionOfLoads(id), published: async (id) => children[id] } },
    );
    const { run } = await world.runtime.start({
      version: main,
      mode: 'live',
      trigger: { kind: 'webhook' },
      input: { params: { n: 1 } },
    });
    await world.until(run, 'wait.opened', 'ask');
    await world.runtime.answer(run, 'ask', 1, undefined, { option: 'Approve', input: {} });
    await world.runtime.finished(run);
    const effects = Object.fromEntries(world.calls.map(({ key }) => [key, 1]));
    const key = Object.keys(effects).find((name) => name.includes('/one/')) ?? '';
    await world.close();
    const found = (given: object, accepted = [run]) =>
      brokenInvariants(file, { effects: { ...effects, ...given }, accepted }, 1, true);
    expect(await found({})).toEqual([]);
    expect(await found({}, ['gone'])).toEqual(['I1: run gone was accepted and is gone']);
    expect(await found({ [key]: 3 })).toEqual([expect.stringContaining('happened 3 times after 1 kills')]);
    expect(await found({ [key]: 0 })).toContainEqual(expect.stringContaining('never happened'));
    const again = await createWorld({}, { file });
    again.database.connection.prepare(`update runs set seq = seq + 1`).run();
    await again.close();
    const short = expect.stringMatching(/I5: .* stands at event \d+, the journal ends at/);
    expect(await found({})).toEqual([short, short]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
