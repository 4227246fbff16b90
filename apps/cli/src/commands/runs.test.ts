import { openWorkspace } from '@setpiece/workspace';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startServer } from '@setpiece/server';
import { runProgram } from '../program.ts';
import { greeting, setpiece, temporaryFolder } from '../testing/setpiece.ts';

/** A workspace with a run that failed for want of a name, and one that succeeded. */
async function workspaceWithRuns(): Promise<{ data: string; failed: string; good: string }> {
  const data = temporaryFolder();
  const workspace = await openWorkspace({ data, seedExamples: false });
  await workspace.playbooks.import({ files: [{ path: 'a.playbook.json', text: JSON.stringify(greeting()) }] });
  const run = async (params: object) => {
    const started = await workspace.runs.start({ playbook: 'greeting', input: { params } as never });
    await workspace.finished(started.run);
    return started.run;
  };
  const [failed, good] = [await run({}), await run({ name: 'Ada Lovelace' })];
  await workspace.close();
  return { data, failed, good };
}

test('list finds runs by state and by words, as a table and as JSON', async () => {
  const { data, failed, good } = await workspaceWithRuns();
  const all = await setpiece('runs', 'list', '--data', data);
  expect(all.stdout.split('\n').map((line) => line.split(/\s+/).slice(0, 2))).toEqual([
    ['RUN', 'STATUS'],
    [good, 'succeeded'],
    [failed, 'failed'],
    [''],
  ]);
  const found = await setpiece(
    'runs',
    'list',
    '--text',
    'ada love',
    '--playbook',
    'Greeting',
    '--data',
    data,
    '--json',
  );
  expect((JSON.parse(found.stdout) as { id: string }[]).map(({ id }) => id)).toEqual([good]);
  const none = await setpiece('runs', 'list', '--status', 'failed', '--text', 'ada', '--data', data);
  expect([none.code, none.stdout, none.stderr]).toEqual([0, '', expect.stringContaining('No run')]);
});

test('show prints the timeline, and with --at the state at an event; events prints the journal', async () => {
  const { data, good } = await workspaceWithRuns();
  const shown = await setpiece('runs', 'show', good, '--data', data);
  expect(shown.stdout).toMatch(/Greet\s+succeeded\s+\d+ ms\s+1\s+live/);
  expect(shown.stdout).toContain('"greeting": "Hello Ada Lovelace"');
  const then = await setpiece('runs', 'show', good, '--at', '2', '--data', data);
  expect(then.stdout).toContain('event     2 of 5: run.started');
  expect(then.stdout).toContain('state     running; open: Greet');
  const events = await setpiece('runs', 'events', good, '--data', data);
  expect(events.stdout.split('\n')[2]).toMatch(/^2\s+\S+ \S+\s+run\.started/);
  const missing = await setpiece('runs', 'show', good, '--at', '99', '--data', data);
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('Name one from 1 to 5')]);
});

test('rerun goes on from a step with edited input, and rerun-failed takes each failed run once', async () => {
  const { data, failed } = await workspaceWithRuns();
  const again = await setpiece(
    'runs',
    'rerun',
    failed,
    '--from',
    'Greet',
    '--input',
    '{"greeting": "Hello you"}',
    '--data',
    data,
  );
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('"greeting": "Hello you"')]);
  expect(again.stdout).toContain(`re-run of ${failed} from step "Greet"`);
  const wrong = await setpiece('runs', 'rerun', failed, '--from', 'Sing', '--data', data);
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('It has: "Greet", "End"')]);

  const once = await setpiece('runs', 'rerun', failed, '--data', data);
  expect(once.code).toBe(1);
  const plan = await setpiece('runs', 'rerun-failed', '--plan', '--data', data);
  expect(plan.stderr).toContain('1 run of 1 would be run again');
  const bulk = await setpiece('runs', 'rerun-failed', '--data', data, '--json');
  expect((JSON.parse(bulk.stdout) as { started: object[] }).started).toHaveLength(1);
  const rest = await setpiece('runs', 'rerun-failed', '--plan', '--error', 'no_such_code', '--data', data);
  expect(rest.stderr).toContain('0 runs of 0');
});

test('prune says with --plan what would go, and removes it', async () => {
  const { data } = await workspaceWithRuns();
  expect((await setpiece('runs', 'prune', '--plan', '--data', data)).stdout).toContain('Would remove 0 runs');
  const plan = await setpiece('runs', 'prune', '--older-than', '0d', '--status', 'failed', '--plan', '--data', data);
  expect(plan.stdout).toContain('Would remove 1 run,');
  const done = await setpiece('runs', 'prune', '--older-than', '0d', '--compact', '--data', data, '--json');
  expect(JSON.parse(done.stdout)).toMatchObject({ runs: 2 });
  const size = await setpiece('runs', 'size', '--data', data, '--json');
  expect(JSON.parse(size.stdout)).toMatchObject({ runs: 0, free: 0, runsByStatus: {} });
});

test.each([
  'list --status broken',
  'list --since soon',
  'list --limit 0',
  'show x --at y',
  'rerun x --timeout never',
  'rerun-failed --mode dead',
  'prune --older-than 3',
  'prune --status failed',
  'sing',
])('`runs %s` is a usage error, told before any workspace is opened', async (line) => {
  const complain = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await runProgram(['runs', ...line.split(' ')])).toBe(2);
  complain.mockRestore();
});

test('with a server on the workspace the same commands ask it', async () => {
  const { data, failed, good } = await workspaceWithRuns();
  const server = await startServer({ data, port: 0 });
  onTestFinished(() => server.close());
  const found = await setpiece('runs', 'list', '--text', 'lovelace', '--data', data, '--json');
  expect((JSON.parse(found.stdout) as { id: string }[]).map(({ id }) => id)).toEqual([good]);
  const again = await setpiece('runs', 'rerun', failed, '--input', '{"params": {"name": "Bo"}}', '--data', data);
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('Hello Bo')]);
  const cancelled = await setpiece('runs', 'cancel', good, '--data', data);
  expect([cancelled.code, cancelled.stderr]).toEqual([1, expect.stringContaining('it succeeded')]);
  const compact = await setpiece('runs', 'prune', '--older-than', '0d', '--compact', '--data', data);
  expect([compact.code, compact.stderr]).toEqual([1, expect.stringContaining('Stop it first')]);
});
