import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { exited, firstLine, spawnNode } from './kill-loop.ts';

it('a run started by a webhook that waits survives kill -9 and ends on time after the restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-wait-'));
  const waiter = await bundle('waiter.ts');
  try {
    const given = [join(folder, 'setpiece.db'), '3'];
    const first = spawnNode(waiter.file, given);
    const { run, due } = JSON.parse(await firstLine(first)) as { run: string; due: number };
    first.kill('SIGKILL');
    await exited(first);
    expect(Date.now()).toBeLessThan(due);

    const begun = Date.now();
    const second = spawnNode(waiter.file, given);
    const lines: string[] = [];
    for await (const line of createInterface({ input: second.stdout as NodeJS.ReadableStream })) lines.push(line);
    const ended = JSON.parse(lines.at(-1) ?? '{}') as { run: string; endedAt: number };
    expect(ended.run).toBe(run);
    expect(ended.endedAt).toBeGreaterThanOrEqual(due);
    expect(ended.endedAt).toBeLessThan(Math.max(due, begun) + 10_000);
  } finally {
    waiter.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
