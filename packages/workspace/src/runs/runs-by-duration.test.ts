import { parsePlaybook, type Playbook } from '@setpiece/playbook';
import { handClock } from '@setpiece/runtime/testing/hand-clock';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import type { SearchRuns } from './search-runs.ts';

const minute = 60_000;

const asks: Playbook = (() => {
  const { value } = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'asks',
    name: 'Asks',
    values: 'setpiece',
    trigger: { id: 't', name: 'Start', kind: 'manual' },
    steps: [{ id: 'a', name: 'Ask', kind: 'manual_input', title: '?', options: [{ name: 'Yes' }] }],
    routes: [{ id: 'r', from: 't', to: 'a' }],
  });
  return value!;
})();

test('runs are found by how long they took, those that go on by the time until now', async () => {
  const clock = handClock();
  const workspace = await openWorkspace({ data: ':memory:', seedExamples: false, clock });
  onTestFinished(() => workspace.close());
  await workspace.playbooks.import({ files: [{ path: 'asks.playbook.json', text: JSON.stringify(asks) }] });
  const start = async () => {
    const { run } = await workspace.runs.start({ playbook: 'asks', input: {} });
    await expect.poll(async () => (await workspace.inputs.list({ run })).length).toBe(1);
    return run;
  };
  const open = await start();
  const slow = await start();
  const quick = await start();
  await clock.advance(minute);
  await workspace.runs.cancel({ id: quick });
  await clock.advance(9 * minute);
  await workspace.runs.cancel({ id: slow });
  const ids = async (search: SearchRuns) => (await workspace.runs.search(search)).runs.map(({ id }) => id);

  expect(await ids({ longerThan: 5 * minute })).toEqual([slow, open]);
  expect(await ids({ longerThan: minute })).toEqual([slow, open]);
  expect(await ids({ longerThan: 59_000 })).toEqual([quick, slow, open]);
  expect(await ids({ shorterThan: 5 * minute })).toEqual([quick]);
  expect(await ids({ longerThan: 59_000, shorterThan: 5 * minute })).toEqual([quick]);
  expect(await ids({ longerThan: 10 * minute })).toEqual([]);
  await clock.advance(minute);
  expect(await ids({ longerThan: 10 * minute })).toEqual([open]);
  expect(await ids({ longerThan: 10 * minute, status: 'cancelled' })).toEqual([]);
});
