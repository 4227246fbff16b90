import type { Playbook } from '@setpiece/playbook';
import { afterEach, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { chain } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
afterEach(() => workspace.close());

const calls = (id: string, playbook: string) =>
  chain(id, { kind: 'referenced' }, { id: 'call', name: 'Call', kind: 'reference', playbook, arguments: {} });

async function withPlaybooks(...playbooks: readonly Playbook[]): Promise<void> {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
  const files = playbooks.map((playbook) => ({ path: `${playbook.id}.playbook.json`, text: JSON.stringify(playbook) }));
  await workspace.playbooks.import({ files });
}

async function refused(id: string): Promise<string[]> {
  const { number, diagnostics } = await workspace.playbooks.publish({ id });
  expect(number).toBeUndefined();
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
}

test('a playbook that runs itself is not published, also when it names itself by the address it was imported with', async () => {
  await withPlaybooks(calls('self', 'self'), calls('iri', '/api/3/workflows/iri'));
  expect(await refused('self')).toEqual([expect.stringMatching(/^RECURSIVE_REFERENCE Step "Call" runs "self"/)]);
  expect(await refused('iri')).toEqual([expect.stringMatching(/^RECURSIVE_REFERENCE Step "Call" runs "iri"/)]);
});

test('playbooks that run one another are not published, and the ring is named', async () => {
  await withPlaybooks(calls('a', 'b'), calls('b', '/api/3/workflows/c'), calls('c', 'a'));
  const ring = '"b", which runs "c", which runs "a"';
  expect(await refused('a')).toEqual([expect.stringContaining(ring)]);
  expect(await refused('b')).toEqual([expect.stringContaining('"c", which runs "a", which runs "b"')]);
  expect(await workspace.playbooks.list()).toMatchObject([{}, {}, {}]);
});

test('F27: of a malformed playbook of 10,000 steps nothing is saved', async () => {
  const steps = Array.from({ length: 10_000 }, (_, n) => ({
    id: `s${n}`,
    name: `S${n}`,
    kind: n === 5_000 ? 'teleport' : 'set_variable',
    variables: [],
  }));
  await withPlaybooks(calls('there', 'else'));
  const text = JSON.stringify(chain('large', { kind: 'manual' }, ...steps));
  const imported = await workspace.playbooks
    .import({
      files: [
        { path: 'good.playbook.json', text: JSON.stringify(calls('good', 'there')) },
        { path: 'large.playbook.json', text },
      ],
    })
    .then(JSON.stringify, (error: unknown) => JSON.stringify([String(error), error]));
  expect(imported).toContain('steps[5000]');
  expect(imported).toContain('teleport');
  expect(await workspace.playbooks.list()).toMatchObject([{ id: 'there' }]);
});
