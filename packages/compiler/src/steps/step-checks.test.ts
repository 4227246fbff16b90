import { ConnectorManifest, emptyCatalog } from '@setpiece/connector-kit';
import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { codesOf } from '../testing/diagnosed.ts';
import { smallPlaybook } from '../testing/small-playbook.ts';

const manifest = ConnectorManifest.parse({
  name: 'mail',
  label: 'Mail',
  version: '1.2.0',
  configuration: { fields: [] },
  operations: [
    {
      operation: 'send',
      title: 'Send',
      parameters: [
        { name: 'to', title: 'To', required: true },
        { name: 'priority', required: true, value: 'normal' },
        { name: 'hidden', required: true, visible: false },
        {
          name: 'kind',
          required: true,
          onchange: { html: [{ name: 'html', title: 'Html', required: true }], text: [] },
        },
      ],
    },
  ],
});
const catalog = {
  ...emptyCatalog,
  connectors: [manifest],
  configurations: [{ connector: 'mail', id: 'c1', name: 'Office', isDefault: true }],
};
const mail = (changes: object) => ({
  a: {
    kind: 'connector',
    connector: 'mail',
    operation: 'send',
    parameters: { to: 'x', kind: 'text' },
    variables: undefined,
    ...changes,
  },
});
const found = (changes: object) => compile(smallPlaybook([['start', 'a']], mail(changes)), { catalog }).diagnostics;

test('a known operation with its parameters is fine', () => {
  expect(found({ configuration: 'Office' })).toEqual([]);
});

test('an unknown connector or operation is an error', () => {
  expect(found({ connector: 'post' })).toMatchObject([{ code: 'UNKNOWN_OPERATION', at: { field: 'connector' } }]);
  expect(found({ operation: 'sned' })).toMatchObject([{ code: 'UNKNOWN_OPERATION', at: { field: 'operation' } }]);
  expect(found({ configuration: 'Home' })).toMatchObject([{ code: 'UNKNOWN_CONFIGURATION', severity: 'warning' }]);
});

test('where one of several parameters will do, that none is given is an error', () => {
  const send = { ...manifest.operations[0]!, needs_one_of: [['to', 'priority_of', 'kind']] };
  const mails = { ...catalog, connectors: [{ ...manifest, operations: [send] }] };
  const foundIn = (parameters: object) =>
    compile(smallPlaybook([['start', 'a']], mail({ parameters })), { catalog: mails }).diagnostics;
  expect(foundIn({ to: 'x', kind: 'text' })).toEqual([]);
  expect(foundIn({ to: '', kind: '' }).map(({ message }) => message)).toContain(
    'Step "a" gives none of To, kind, of which action "Send" needs one. Fill one of them in.',
  );
});

test('a required parameter that is seen and empty is an error; of a choice only the branch that was chosen', () => {
  expect(found({ parameters: { to: '', kind: 'text' } }).map(({ message }) => message)).toEqual([
    'Step "a" gives no To, which action "Send" needs. Fill it in.',
  ]);
  expect(found({ parameters: { to: 'x', kind: 'html' } })).toMatchObject([
    { code: 'MISSING_PARAMETER', at: { field: 'parameters.html' } },
  ]);
  expect(found({ parameters: { to: 'x', kind: '{{ vars.kind }}' } })).toEqual([]);
});

test("a required parameter that shows its manifest's default is not missing", () => {
  expect(found({ parameters: { to: 'x', kind: 'text' } })).toEqual([]);
  expect(found({ parameters: { to: 'x', kind: 'text', priority: '' } })).toMatchObject([
    { code: 'MISSING_PARAMETER', at: { field: 'parameters.priority' } },
  ]);
});

test('a reference to no playbook yet says so', () => {
  const reference = { a: { kind: 'reference', playbook: '', arguments: {}, variables: undefined } };
  const [diagnostic] = compile(smallPlaybook([['start', 'a']], reference), { playbooks: new Map() }).diagnostics;
  expect([diagnostic?.code, diagnostic?.message]).toEqual([
    'UNKNOWN_PLAYBOOK',
    'Step "a" runs no playbook yet. Choose one.',
  ]);
});

test('without a catalog nothing is said about operations', () => {
  expect(codesOf(smallPlaybook([['start', 'a']], mail({ connector: 'post' })))).toEqual([]);
});

test('a step of a foreign type blocks with its reason', () => {
  const foreign = { kind: 'foreign', source: 'RunScript', reason: 'It has no counterpart.', variables: undefined };
  expect(compile(smallPlaybook([['start', 'a']], { a: foreign })).diagnostics).toMatchObject([
    {
      code: 'FOREIGN_STEP',
      severity: 'error',
      at: { step: 'a' },
      message: expect.stringContaining('It has no counterpart.'),
    },
  ]);
});

test('playbooks that run one another in a ring are named', () => {
  const reference = (to: string) => ({ a: { kind: 'reference', playbook: to, arguments: {}, variables: undefined } });
  const own = { ...smallPlaybook([['start', 'a']], reference('/api/3/workflows/other')), id: 'own', name: 'Own' };
  const other = { ...smallPlaybook([['start', 'a']], reference('own')), id: 'other', name: 'Other' };
  const [diagnostic] = compile(own, { playbooks: new Map([['other', other]]) }).diagnostics;
  expect(diagnostic).toMatchObject({ code: 'RECURSIVE_REFERENCE', severity: 'error', at: { step: 'a' } });
  expect(diagnostic?.message).toContain('runs "Other", which runs "Own"');
  expect(codesOf(own, { playbooks: new Map() })).toEqual(['UNKNOWN_PLAYBOOK']);
});

test('a playbook that runs itself is named, by its id and by the address it was imported with', () => {
  for (const playbook of ['small', '/api/3/workflows/small', 'https://far.example/api/3/workflows/small']) {
    const reference = { a: { kind: 'reference', playbook, arguments: {}, variables: undefined } };
    const { diagnostics } = compile(smallPlaybook([['start', 'a']], reference), { playbooks: new Map() });
    expect(diagnostics).toMatchObject([{ code: 'RECURSIVE_REFERENCE', severity: 'error', at: { step: 'a' } }]);
  }
});

test('a ring of 33 playbooks is found, and one that leads into a ring without being part of it compiles', () => {
  const reference = (to: string) => ({ a: { kind: 'reference', playbook: to, arguments: {}, variables: undefined } });
  const ring = Array.from({ length: 33 }, (_, n) => ({
    ...smallPlaybook([['start', 'a']], reference(`/api/3/workflows/p${(n + 1) % 33}`)),
    id: `p${n}`,
    name: `P${n}`,
  }));
  const playbooks = new Map(ring.map((playbook) => [playbook.id, playbook]));
  for (const playbook of ring) expect(codesOf(playbook, { playbooks })).toEqual(['RECURSIVE_REFERENCE']);
  expect(codesOf(smallPlaybook([['start', 'a']], reference('p3')), { playbooks })).toEqual([]);
});
