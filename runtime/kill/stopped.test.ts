import { createAudit, openDatabase } from '@setpiece/db';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { exited, firstLine, seenBy, spawnNode } from './kill-loop.ts';

/** Whether the process was stopped by a signal and waits to be continued. */
function isStopped(pid: number | undefined): boolean {
  return / T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, ''));
}

it.skipIf(process.platform !== 'linux')(
  'F35: a process that is stopped for longer than its lease finds its run taken over when it goes on: its late result is refused, and both called with one key',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'setpiece-stopped-'));
    const sharer = await bundle('sharer.ts');
    const sink = spawnNode('sink.ts', []);
    const file = join(folder, 'setpiece.db');
    const begun = Date.now();
    let sleeper: ChildProcess | undefined;
    try {
      const address = await firstLine(sink);
      const share = (who: string) => spawnNode(sharer.file, [who, file, address, String(begun)]);
      sleeper = share('sleeper');
      const said = firstLine(sleeper);
      const slept = exited(sleeper);
      await expect.poll(() => isStopped(sleeper?.pid)).toBe(true);

      expect(await firstLine(share('next'))).toBe('{"by":"next"}');
      expect(isStopped(sleeper?.pid)).toBe(true);
      sleeper.kill('SIGCONT');
      expect(await said).toContain('was advanced by another instance');
      expect(await slept).toBe(0);

      const database = openDatabase(file);
      const audit = createAudit(database);
      const [run = ''] = audit.idsAfter('', -1);
      const { summary, events = [] } = audit.read(run) ?? {};
      await database.close();
      expect(summary).toMatchObject({ status: 'succeeded', outputs: { by: 'next' } });
      expect(events.filter(({ type }) => type === 'step.succeeded')).toHaveLength(1);
      expect(Object.entries((await seenBy(address)).effects)).toEqual([[expect.stringContaining(`${run}/call/`), 2]]);
    } finally {
      sink.kill('SIGKILL');
      sleeper?.kill('SIGKILL');
      sharer.remove();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  },
);
