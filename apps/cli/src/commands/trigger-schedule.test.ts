import { startServer } from '@setpiece/server';
import { openWorkspace } from '@setpiece/workspace';
import { expect, onTestFinished, test } from 'vitest';
import { greeting, setpiece, temporaryFolder } from '../testing/setpiece.ts';

/** A workspace whose playbook "Greeting" is published and switched on. */
async function withGreeting(): Promise<string> {
  const data = temporaryFolder();
  const workspace = await openWorkspace({ data, seedExamples: false });
  const trigger = {
    id: 'start',
    name: 'Start',
    kind: 'manual',
    inputs: [{ name: 'name', type: 'text', required: true }],
  };
  await workspace.playbooks.import({
    files: [{ path: 'a.playbook.json', text: JSON.stringify(greeting({ trigger })) }],
  });
  await workspace.playbooks.publish({ id: 'greeting' });
  await workspace.playbooks.setActive({ id: 'greeting', active: true });
  await workspace.close();
  return data;
}

test('trigger starts a playbook, asks for its inputs, and starts once for a key', { timeout: 120_000 }, async () => {
  const data = await withGreeting();
  const missing = await setpiece('trigger', 'Greeting', '--data', data);
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('name')]);
  const first = await setpiece(
    'trigger',
    'Greeting',
    '--input',
    '{"name": "Ada"}',
    '--key',
    'k',
    '--data',
    data,
    '--json',
  );
  expect(JSON.parse(first.stdout)).toEqual([{ run: expect.any(String), suppressed: false, status: 'succeeded' }]);
  const again = await setpiece('trigger', 'greeting', '--input', '{"name": "Ada"}', '--key', 'k', '--data', data);
  expect(again.stdout).toContain('was started by this key before: succeeded');
  const [run] = JSON.parse(first.stdout) as { run: string }[];
  const shown = await setpiece('runs', 'show', run?.run ?? '', '--data', data);
  expect(shown.stdout).toContain('1 further starts were answered with this run');
  const list = await setpiece('trigger', 'Greeting', '--input', '[1]', '--data', data);
  expect([list.code, list.stderr]).toEqual([2, expect.stringContaining('has to be a JSON object')]);
  const unknown = await setpiece('trigger', 'Nobody', '--data', data);
  expect([unknown.code, unknown.stderr]).toEqual([
    1,
    expect.stringContaining('There is no playbook "Nobody" here. There is "Greeting".'),
  ]);
});

test('schedules are added, listed, switched, run and removed', { timeout: 120_000 }, async () => {
  const data = await withGreeting();
  const server = await startServer({ data, port: 0 });
  onTestFinished(() => server.close());
  const on = (...args: string[]) => setpiece('schedule', ...args, '--data', data);
  expect((await on('list')).stderr).toContain('There is no schedule');
  const wrong = await on('add', 'Greeting', '--cron', '61 * * * *');
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('no cron expression')]);
  const added = await on(
    'add',
    'Greeting',
    '--cron',
    '0 8 * * *',
    '--zone',
    'Europe/Berlin',
    '--name',
    'Morning',
    '--input',
    '{"name": "Bo"}',
  );
  expect(added.stdout).toContain('Schedule "Morning" is added. It is due next at ');
  expect(added.stdout).not.toContain('not active');
  expect(await on('add', 'Greeting', '--cron', '0 8 * * *', '--name', ' ')).toMatchObject({ code: 2, stdout: '' });
  expect((await on('list')).stdout).toMatch(/Morning\s+Greeting\s+0 8 \* \* \*\s+Europe\/Berlin\s+on\s+\S+Z\s+-/);
  await on('off', 'Morning');
  const { stdout } = await on('list', '--json');
  expect(JSON.parse(stdout)).toMatchObject([{ name: 'Morning', active: false }]);
  expect((await on('run', 'Morning')).stdout).toMatch(/Run \S+ has started/);
  expect((await on('remove', 'Morning')).code).toBe(0);
  expect(JSON.parse((await on('list', '--json')).stdout)).toEqual([]);
});
