import { readFileSync } from 'node:fs';
import { readPlaybook, writePlaybook } from '@setpiece/playbook';
import { openWorkspace } from '@setpiece/workspace';
import { expect, test } from 'vitest';
import { greeting, setpiece, temporaryFile, temporaryFolder } from '../testing/setpiece.ts';

const hello = (name: string, outputs: object) => ({
  name,
  input: { params: { name: 'Ada' } },
  expect: { status: 'succeeded', steps: ['greet', 'end'], outputs },
});
const right = hello('Greets by name', { greeting: 'Hello Ada' });
const wrong = hello('Greets in French', { greeting: 'Bonjour Ada' });
const effect = {
  steps: [
    {
      id: 'block',
      name: 'Block it',
      kind: 'connector',
      connector: 'http',
      operation: 'post',
      parameters: { url: 'http://127.0.0.1:9/', body: '{{ vars.input.params.name }}' },
    },
    { id: 'note', name: 'Note it', kind: 'create_record', module: 'alerts', fields: { name: 'Noted' } },
  ],
  routes: [
    { id: 'r1', from: 'start', to: 'block' },
    { id: 'r2', from: 'block', to: 'note' },
  ],
  outputs: [],
};

test('what passes has a tick, with the routes that it took, and the exit code is 0', async () => {
  const { code, stdout } = await setpiece('test', temporaryFile('a.playbook.json', greeting({ tests: [right] })));
  expect(stdout).toContain('✓ Greets by name');
  expect(stdout).toContain('routes: 2 of 2 taken (100 %)');
  expect(code).toBe(0);
});

test('what fails has a cross and what differed, and the exit code is 1', async () => {
  const good = temporaryFile('a.playbook.json', greeting({ tests: [right] }));
  const bad = temporaryFile('b.playbook.json', greeting({ id: 'b', tests: [right, wrong] }));
  const { code, stdout } = await setpiece('test', good, bad);
  expect(stdout).toContain('✗ Greets in French');
  expect(stdout).toContain('outputs.greeting: expected "Bonjour Ada", got "Hello Ada"');
  expect(stdout).toContain('1 of 3 tests failed');
  expect(code).toBe(1);
});

test('--only runs the tests of that name, --json prints the results', async () => {
  const file = temporaryFile('a.playbook.json', greeting({ tests: [right, wrong] }));
  const { code, stdout } = await setpiece('test', file, '--only', 'Greets by name', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { file, id: 'greeting', tests: [{ name: 'Greets by name', passed: true }], coverage: { percent: 100, missed: [] } },
  ]);
});

test('no test is no success, and a name that no test has is a usage error', async () => {
  const without = await setpiece('test', temporaryFile('a.playbook.json', greeting()));
  expect([without.code, without.stderr]).toEqual([1, expect.stringContaining('There is no test')]);
  const file = temporaryFile('a.playbook.json', greeting({ tests: [right] }));
  const unknown = await setpiece('test', file, '--only', 'Sings');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Greets by name')]);
});

test('what would have happened is listed with its evaluated parameters, and routes that no test takes by name', async () => {
  const tests = [{ name: 'Blocks', input: { params: { name: 'Ada' } }, expect: { status: 'failed' } }];
  const routes = [...effect.routes, { id: 'r3', from: 'block', to: 'note', on: 'error' }];
  const { stdout } = await setpiece('test', temporaryFile('a.playbook.json', greeting({ ...effect, routes, tests })));
  expect(stdout).toContain(
    '[not called] Call HTTP › Post: http://127.0.0.1:9/, step "Block it": {"url":"http://127.0.0.1:9/","body":"Ada"}',
  );
  expect(stdout).toContain('Block it → Note it (error)');
});

test('run --simulate calls nothing that has an effect, and lists what would have happened', async () => {
  const file = temporaryFile('a.playbook.json', greeting(effect));
  const { code, stdout } = await setpiece('run', file, '--input', '{"params": {"name": "Ada"}}', '--simulate');
  expect(code).toBe(0);
  expect(stdout).toContain(
    '[not called] Call HTTP › Post: http://127.0.0.1:9/, step "Block it": {"url":"http://127.0.0.1:9/","body":"Ada"}',
  );
  expect(stdout).toContain('[in memory only] Create the record “Noted” in Alerts, step "Note it"');
  const really = await setpiece('run', file, '--input', '{"params": {"name": "Ada"}}');
  expect(really.code).toBe(1);
});

test('--record makes a test from a run of the workspace and writes it in canonical form', async () => {
  const data = temporaryFolder();
  const workspace = await openWorkspace({ data, seedExamples: false });
  const text = JSON.stringify(greeting());
  await workspace.playbooks.import({ files: [{ path: 'a.playbook.json', text }] });
  const { run } = await workspace.runs.start({ playbook: 'greeting', input: { params: { name: 'Ada' } } });
  await workspace.finished(run);
  await workspace.close();

  const file = temporaryFile('a.playbook.json', greeting());
  const printed = await setpiece('test', file, '--record', run, '--data', data, '--json');
  expect(JSON.parse(printed.stdout)).toMatchObject({ input: right.input, expect: right.expect });
  expect(readFileSync(file, 'utf8')).toBe(text);

  expect((await setpiece('test', file, '--record', run, '--data', data)).code).toBe(0);
  const written = readFileSync(file, 'utf8');
  const { value } = readPlaybook(written);
  expect(value && writePlaybook(value)).toBe(written);
  expect(value?.tests).toMatchObject([{ expect: right.expect }]);
  const again = await setpiece('test', file);
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining(`✓ Run ${run}`)]);

  const other = temporaryFile('b.playbook.json', greeting({ id: 'other' }));
  const refused = await setpiece('test', other, '--record', run, '--data', data);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('(greeting)')]);
});

test("the README's example prints what stands there", async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, file = '', printed] = /\$ npx setpiece test (\S+)\n(.*?)```/s.exec(readme) ?? [];
  expect((await setpiece('test', file)).stdout).toBe(printed);
});
