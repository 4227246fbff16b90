import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorld, type World } from '../testing/world.ts';

/** Does something with a runtime over a database on the disk, with synchronous=FULL as always. */
export async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-bench-'));
  const world = await createWorld({ echo: ({ parameters }) => parameters }, { file: join(folder, 'bench.db') });
  try {
    await work(world);
  } finally {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
