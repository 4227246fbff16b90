import { startServer } from '@setpiece/server';
import { openWorkspace } from '@setpiece/workspace';
import { expect, onTestFinished, test } from 'vitest';
import { called } from '../testing/called.ts';
import { greeting, temporaryFolder } from '../testing/setpiece.ts';

/** A workspace with two playbooks, of which one has a run and is removed. */
async function workspaceWithNames(): Promise<{ data: string; run: string }> {
  const data = temporaryFolder();
  const workspace = await openWorkspace({ data, seedExamples: false });
  const files = [greeting(), greeting({ id: 'gone', name: 'Gone' })];
  await workspace.playbooks.import({
    files: files.map((file, index) => ({ path: `${index}.playbook.json`, text: JSON.stringify(file) })),
  });
  const { run } = await workspace.runs.start({ playbook: 'gone', input: { params: { name: 'Ada' } } });
  await workspace.finished(run);
  await workspace.playbooks.remove({ id: 'gone' });
  await workspace.close();
  return { data, run };
}

const commands: readonly (readonly [readonly string[], RegExp])[] = [
  [['runs', 'list', '--playbook', 'nope'], /^There is no playbook "nope" here\. There is "Greeting"\.\n$/],
  [['runs', 'list', '--playbook', 'greetin'], /^There is no playbook "greetin" here\. Did you mean "Greeting"\?\n$/],
  [['runs', 'rerun-failed', '--playbook', 'Greetings'], /Did you mean "Greeting"\?/],
  [['trigger', 'Greting'], /There is no playbook "Greting" here\. Did you mean "Greeting"\?/],
  [['export', 'greet'], /There is no playbook "greet" here\. Did you mean "Greeting"\?/],
  [['schedule', 'add', 'Greting', '--cron', '0 8 * * *'], /Did you mean "Greeting"\?/],
  [['schedule', 'run', 'daily'], /There is no schedule "daily" here\. There is none\./],
  [['connector', 'show', 'smpt'], /There is no connector "smpt" here\. Did you mean "smtp"\?/],
  [['connector', 'check', 'smtp', '--name', 'Main'], /has no configuration "Main"/],
  [['runs', 'show', 'nope'], /There is no run "nope"/],
  [['verify', '--run', 'nope'], /There is no run "nope"/],
];

test('an unknown name ends with 1 and what was probably meant, with a server and without', async () => {
  const { data, run } = await workspaceWithNames();
  const all = [...commands, [['runs', 'show', run.slice(0, 13)], new RegExp(`Did you mean "${run}"\\?`)] as const];
  const check = async () => {
    for (const [args, message] of all) {
      const { code, out, err } = await called(...args, '--data', data);
      expect([args.join(' '), code, out, err]).toEqual([args.join(' '), 1, '', expect.stringMatching(message)]);
    }
    expect((await called('runs', 'list', '--playbook', 'gone', '--data', data)).out).toContain(run);
  };
  await check();
  const server = await startServer({ data, port: 0 });
  onTestFinished(() => server.close());
  await check();
});

test('a kind of trigger that there is not is written wrongly, and so are lengths of time that no run can have', async () => {
  const data = temporaryFolder();
  const list = (...args: string[]) => called('runs', 'list', ...args, '--data', data);
  expect(await list('--trigger', 'webhok')).toMatchObject({ code: 2, err: expect.stringContaining('webhook') });
  expect(await list('--longer-than', '5')).toMatchObject({ code: 2, err: expect.stringContaining('like 500ms, 30s') });
  expect(await list('--longer-than', '5m', '--shorter-than', '10s')).toMatchObject({ code: 2 });
});

test('runs are listed by how long they took', async () => {
  const { data, run } = await workspaceWithNames();
  expect((await called('runs', 'list', '--shorter-than', '1d', '--data', data)).out).toContain(run);
  expect((await called('runs', 'list', '--longer-than', '1d', '--data', data)).err).toContain('No run was found');
  expect((await called('runs', 'rerun-failed', '--plan', '--longer-than', '1d', '--data', data)).err).toContain(
    '0 runs of 0',
  );
});
