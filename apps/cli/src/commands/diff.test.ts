import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { greeting, setpiece, temporaryFile, temporaryFolder } from '../testing/setpiece.ts';

const greet = (value: string) => [
  { id: 'greet', name: 'Greet', kind: 'set_variable', variables: [{ name: 'greeting', value }] },
  { id: 'end', name: 'End', kind: 'end' },
];
const file = (change: object = {}) => temporaryFile('a.playbook.json', greeting(change));

test('what differs is told by step, path and value, with exit code 1', async () => {
  const steps = [...greet('Hi'), { id: 'log', name: 'Log', kind: 'code', source: 'a\nb' }];
  const routes = [
    { id: 'r1', from: 'start', to: 'greet' },
    { id: 'r2', from: 'greet', to: 'log' },
  ];
  const [before, after] = [file(), file({ steps, routes })];
  const { code, stdout, stderr } = await setpiece('diff', before, after);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout.split('\n')).toEqual([
    `--- ${before}`,
    `+++ ${after}`,
    '~ step "Greet"',
    '    variables[name="greeting"].value: "Hello {{ vars.input.params.name }}" → "Hi"',
    '+ step "Log" (code)',
    '    source:',
    '      + a',
    '      + b',
    '~ route "Greet → Log"  was "Greet → End"',
    '',
    '1 step changed, 1 step added, 1 route changed',
    '',
  ]);
});

test('only the layout differs: exit code 0, and a word about it', async () => {
  const after = file({ layout: { positions: { greet: { x: 1, y: 2 } } } });
  const same = await setpiece('diff', file(), after);
  expect(same).toEqual({ code: 0, stdout: '', stderr: 'Only the layout differs; --layout shows it.\n' });
});

test('what cannot be read ends with 2 and is named with its reason', async () => {
  const missing = await setpiece('diff', 'no-such.json', file());
  expect([missing.code, missing.stderr]).toEqual([2, 'no-such.json is not there. Check the path.\n']);
});

test('git shows a new playbook with it, and goes on after a file that is none', () => {
  const folder = temporaryFolder();
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const git = (...words: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], {
      ...{ cwd: folder, encoding: 'utf8' as const },
      env: { ...process.env, GIT_EXTERNAL_DIFF: `"${process.execPath}" --conditions=@setpiece/source "${main}" diff` },
    });
  const write = (name: string, content: object | string) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  git('init', '-q');
  write('b.json', '1');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  write('b.json', '2');
  write('c.playbook.json', greeting());
  git('add', '.');
  const { status, stdout } = git('diff', 'HEAD');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^b\.json: .* holds no playbook/m);
  expect(stdout).toContain('+++ b/c.playbook.json\n+ playbook "Greeting"\n');
});
