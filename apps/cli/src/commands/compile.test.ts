import { expect, test } from 'vitest';
import { greeting, setpiece, temporaryFile } from '../testing/setpiece.ts';

test('compile prints an XState machine with a state that invokes each step', async () => {
  const { code, stdout } = await setpiece('compile', temporaryFile('a.json', greeting()), '--to', 'xstate');
  expect(code).toBe(0);
  expect(JSON.stringify(JSON.parse(stdout))).toContain('"src":"step"');
});

test('compile prints a mermaid diagram with the names of the steps', async () => {
  const { code, stdout } = await setpiece('compile', temporaryFile('a.json', greeting()), '--to', 'mermaid');
  expect(code).toBe(0);
  expect(stdout).toContain('stateDiagram');
  expect(stdout).toContain('Greet');
});

test('another form than xstate or mermaid is a usage error', async () => {
  expect((await setpiece('compile', temporaryFile('a.json', greeting()), '--to', 'bpmn')).code).toBe(2);
});
