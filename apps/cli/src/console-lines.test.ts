import { parsePlaybook, type Playbook } from '@setpiece/playbook';
import { openWorkspace } from '@setpiece/workspace';
import { expect, onTestFinished, test } from 'vitest';
import { runLines } from './run-lines.ts';
import { called } from './testing/called.ts';
import { temporaryFile } from './testing/setpiece.ts';

const noisy: Playbook = (() => {
  const code = (id: string, source: string, more = {}) => ({ id, name: id, kind: 'code', source, ...more });
  const { value, diagnostics } = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'noisy',
    name: 'Noisy',
    values: 'setpiece',
    trigger: { id: 't', name: 'Start', kind: 'manual' },
    steps: [
      code('Says', 'console.log("one", {b: 2}); console.log("two\\nthree"); return 1'),
      code('Repeats', 'for (let n = 0; n < 30; n++) console.log("line " + n); return 1'),
      code('Fails', 'console.log("before"); throw new Error("no")', { onError: 'continue' }),
    ],
    routes: [
      { id: 'r1', from: 't', to: 'Says' },
      { id: 'r2', from: 'Says', to: 'Repeats' },
      { id: 'r3', from: 'Repeats', to: 'Fails' },
    ],
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
})();

test('what the code of a step wrote stands under the step, in runs show and in its JSON', async () => {
  const workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
  onTestFinished(() => workspace.close());
  await workspace.playbooks.import({ files: [{ path: 'noisy.playbook.json', text: JSON.stringify(noisy) }] });
  const { run } = await workspace.runs.start({ playbook: 'noisy', input: {} });
  await workspace.finished(run);
  const view = await workspace.runs.get({ id: run });
  const lines = runLines(view);
  const under = (step: string) => {
    const at = lines.findIndex((line) => line.includes(` ${step} `));
    const end = lines.findIndex((line, index) => index > at && !line.startsWith('    '));
    return lines.slice(at + 1, end < 0 ? undefined : end);
  };
  expect(under('Says')).toEqual(['    | one {"b":2}', '    | two', '    | three']);
  expect(under('Repeats')).toHaveLength(21);
  expect(under('Repeats').at(-1)).toBe('    (10 more lines; --json has them)');
  expect(under('Fails')).toEqual(['    | before']);
  expect(view.steps[1]?.attempts[0]?.log).toHaveLength(30);
});

test('run FILE prints it too, and of a failure once', async () => {
  const { out } = await called('run', temporaryFile('noisy.playbook.json', noisy));
  expect(out).toContain('succeeded  Says\n    | one {"b":2}\n    | two\n    | three\n');
  expect(out.match(/\nbefore/g)).toHaveLength(1);
});
