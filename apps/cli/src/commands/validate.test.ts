import { expect, test } from 'vitest';
import { greeting, setpiece, temporaryFile } from '../testing/setpiece.ts';

test('a sound playbook validates with exit code 0', async () => {
  const { code, stdout } = await setpiece('validate', temporaryFile('a.playbook.json', greeting()));
  expect([code, stdout]).toEqual([0, expect.stringContaining('0 errors')]);
});

test('every mistake is told at once, as text and as JSON, with exit code 1', async () => {
  const file = temporaryFile(
    'a.playbook.json',
    greeting({
      routes: [
        { id: 'r1', from: 'start', to: 'nowhere' },
        { id: 'r1', from: 'start', to: 'greet' },
      ],
    }),
  );
  const text = await setpiece('validate', file);
  expect(text.code).toBe(1);
  expect(text.stdout).toContain('DANGLING_ROUTE');
  const json = JSON.parse((await setpiece('validate', '--json', file)).stdout) as { diagnostics: { code: string }[] }[];
  expect(json[0]?.diagnostics.map(({ code }) => code).toSorted()).toEqual(['DANGLING_ROUTE', 'DUPLICATE_ID']);
});

test('a file that is not there, cut off or of a newer version is named with the next move', async () => {
  expect((await setpiece('validate', 'no-such.json')).stderr).toContain('no-such.json is not there');
  expect((await setpiece('validate', temporaryFile('a.json', '{"format": "setpiece/pl'))).stdout).toContain(
    'was not cut off',
  );
  expect((await setpiece('validate', temporaryFile('a.json', greeting({ version: 9 })))).stdout).toContain(
    'Update Setpiece to open it',
  );
});

test('a cycle without a decision is an error', async () => {
  const routes = [
    { id: 'r1', from: 'start', to: 'greet' },
    { id: 'r2', from: 'greet', to: 'greet' },
  ];
  const { code, stdout } = await setpiece('validate', temporaryFile('a.json', greeting({ routes })));
  expect(code).toBe(1);
  expect(stdout).toMatch(/CYCLE_WITHOUT_DECISION|NO_END/);
});

test('5,000 steps validate', async () => {
  const steps = Array.from({ length: 5000 }, (_, index) => ({
    id: `s${index}`,
    name: `Step ${index}`,
    kind: 'set_variable',
    variables: [],
  }));
  const routes = steps.map(({ id }, index) => ({ id: `r${index}`, from: index ? `s${index - 1}` : 'start', to: id }));
  const { code, stdout } = await setpiece(
    'validate',
    temporaryFile('big.json', greeting({ steps, routes, outputs: [] })),
  );
  expect([code, stdout]).toEqual([0, expect.stringContaining('0 errors')]);
});

test('a file of 100 MB is refused by its size', async () => {
  const file = temporaryFile('huge.json', ' '.repeat(100 * 1024 * 1024));
  const { code, stderr } = await setpiece('validate', file);
  expect([code, stderr]).toEqual([1, expect.stringContaining('at most 32 MB are read')]);
});
