import { emptyCatalog, ConnectorManifest } from '@setpiece/connector-kit';
import type { Playbook } from '@setpiece/playbook';
import { describe, expect, test } from 'vitest';
import { compile, type CompileOptions } from './compile.ts';
import { smallPlaybook, type ShortRoute } from './testing/small-playbook.ts';

function codes(playbook: Playbook, options?: CompileOptions): string[] {
  return compile(playbook, options).diagnostics.map(({ code }) => code);
}

function diagnosed(code: string, routes: readonly ShortRoute[], steps = {}, options?: CompileOptions) {
  return compile(smallPlaybook(routes, steps), options).diagnostics.filter((diagnostic) => diagnostic.code === code);
}

describe('graph', () => {
  test('a step that nothing leads to is named', () => {
    const [found] = diagnosed('UNREACHABLE_STEP', [
      ['start', 'a'],
      ['lost', 'a'],
    ]);
    expect(found).toMatchObject({ severity: 'warning', at: { step: 'lost' } });
    expect(found?.message).toContain('step "lost"');
  });

  test('a playbook without steps says so and still compiles', () => {
    const { diagnostics, machine } = compile(smallPlaybook([]));
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning EMPTY_PLAYBOOK']);
    expect(machine?.initial).toBe('succeeded');
  });

  test('a cycle without a decision is an error, one with a decision that leads out is none', () => {
    const [found] = diagnosed('CYCLE_WITHOUT_DECISION', [
      ['start', 'a'],
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(found).toMatchObject({ severity: 'error', message: expect.stringContaining('step "a", step "b"') });
    expect(
      codes(
        smallPlaybook([
          ['start', 'a'],
          ['a', 'b'],
          ['b', 'a', 'again'],
          ['b', 'c', 'enough'],
        ]),
      ),
    ).toEqual(['OPTION_WITHOUT_CONDITION', 'OPTION_WITHOUT_CONDITION', 'DECISION_WITHOUT_DEFAULT']);
  });

  test('an error route that leads out of a cycle is a way out', () => {
    const routes: ShortRoute[] = [
      ['start', 'a'],
      ['a', 'a'],
      ['a', 'out', 'error'],
    ];
    expect(codes(smallPlaybook(routes, { a: { onError: 'route' } }))).toEqual([]);
  });

  test('a cycle whose decisions all stay inside has no end', () => {
    const d = {
      kind: 'decision',
      options: [
        { name: 'x', condition: '{{ true }}' },
        { name: 'y', default: true },
      ],
    };
    const routes: ShortRoute[] = [
      ['start', 'd'],
      ['d', 'a', 'x'],
      ['d', 'b', 'y'],
      ['a', 'd'],
      ['b', 'd'],
    ];
    expect(diagnosed('NO_END', routes, { d })).toMatchObject([{ severity: 'error', at: { step: 'd' } }]);
  });

  test('a cycle that leaves its branch is refused and both steps are named', () => {
    const routes: ShortRoute[] = [
      ['start', 'a'],
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'a', 'again'],
      ['b', 'd', 'enough'],
    ];
    const { machine, diagnostics } = compile(smallPlaybook(routes));
    expect(machine).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'CYCLE_CROSSES_FORK', severity: 'error', at: { step: 'b' } });
    expect(diagnostics[0]?.message).toContain('from step "b" back to step "a"');
  });

  test('a route to a step that is not there leaves nothing to build', () => {
    const playbook = smallPlaybook([['start', 'a']]);
    const broken = { ...playbook, routes: [...playbook.routes, { id: 'x', from: 'a', to: 'gone' }] };
    expect(compile(broken).machine).toBeUndefined();
    expect(codes(broken)).toEqual(['DANGLING_ROUTE']);
  });

  test('two branches of a fork that set one variable are named, two steps of one branch are not', () => {
    const sets = { variables: [{ name: 'x', value: 1 }] };
    const routes: ShortRoute[] = [
      ['start', 'a'],
      ['start', 'b'],
      ['b', 'c'],
    ];
    expect(diagnosed('PARALLEL_ASSIGNMENT', routes, { b: sets, c: sets })).toEqual([]);
    const [found] = diagnosed('PARALLEL_ASSIGNMENT', routes, { a: sets, c: sets });
    expect(found).toMatchObject({ severity: 'warning', message: expect.stringContaining('both set vars.x') });
  });

  test('onError: route asks for an error route, and an error route for onError: route', () => {
    expect(codes(smallPlaybook([['start', 'a']], { a: { onError: 'route' } }))).toEqual(['ERROR_ROUTE_MISSING']);
    const routes: ShortRoute[] = [
      ['start', 'a'],
      ['a', 'b', 'error'],
      ['a', 'c', 'timeout'],
    ];
    expect(codes(smallPlaybook(routes))).toEqual(['ERROR_ROUTE_NOT_TAKEN', 'TIMEOUT_ROUTE_NOT_TAKEN']);
    expect(codes(smallPlaybook(routes, { a: { onError: 'route', timeout: { seconds: 1 } } }))).toEqual([]);
  });
});

describe('dynamic values', () => {
  const reads = (key: string) => ({ variables: [{ name: 'x', value: `{{ vars.steps.${key}.data }}` }] });

  test('a step that does not exist is named where it is read, with the one that may be meant', () => {
    const [found] = diagnosed(
      'UNKNOWN_STEP_REFERENCE',
      [
        ['start', 'Get_IP'],
        ['Get_IP', 'b'],
      ],
      { b: reads('get_ip') },
    );
    expect(found).toMatchObject({ severity: 'error', at: { step: 'b', field: 'variables[0].value' } });
    expect(found?.message).toContain('Did you mean vars.steps.Get_IP?');
  });

  test('in an imported playbook it is a warning', () => {
    const playbook = { ...smallPlaybook([['start', 'b']], { b: reads('gone') }), values: 'fortisoar' as const };
    expect(compile(playbook).diagnostics).toMatchObject([{ code: 'UNKNOWN_STEP_REFERENCE', severity: 'warning' }]);
  });

  test('a syntax error stands at its step, field, line and column', () => {
    const broken = { variables: [{ name: 'x', value: 'a\n{{ 1 + }}' }] };
    const [found] = compile(smallPlaybook([['start', 'a']], { a: broken })).diagnostics;
    expect(found).toMatchObject({ severity: 'error', at: { step: 'a', field: 'variables[0].value', line: 2 } });
    expect(found?.message).toContain('Step "a", variables[0].value: ');
  });

  test.each<[string, ShortRoute[], string, string, boolean]>([
    [
      'right before',
      [
        ['start', 'a'],
        ['a', 'b'],
      ],
      'a',
      'b',
      true,
    ],
    [
      'after',
      [
        ['start', 'a'],
        ['a', 'b'],
      ],
      'b',
      'a',
      false,
    ],
    [
      'on one option only',
      [
        ['start', 'd'],
        ['d', 'a', 'x'],
        ['d', 'b', 'y'],
        ['a', 'j'],
        ['b', 'j'],
      ],
      'a',
      'j',
      false,
    ],
    [
      'before the decision',
      [
        ['start', 'a'],
        ['a', 'd'],
        ['d', 'b', 'x'],
        ['d', 'j', 'y'],
        ['b', 'j'],
      ],
      'a',
      'j',
      true,
    ],
    [
      'in a branch, read at the join',
      [
        ['start', 'a'],
        ['start', 'b'],
        ['a', 'j'],
        ['b', 'j'],
      ],
      'a',
      'j',
      true,
    ],
    [
      'in the branch beside',
      [
        ['start', 'a'],
        ['start', 'b'],
        ['a', 'c'],
        ['b', 'j'],
        ['c', 'j'],
      ],
      'a',
      'b',
      false,
    ],
    [
      'in a branch that may end early',
      [
        ['start', 'd'],
        ['start', 'b'],
        ['d', 'a', 'x'],
        ['a', 'j'],
        ['b', 'j'],
      ],
      'a',
      'j',
      false,
    ],
    [
      'in an inner branch, read at the outer join',
      [
        ['start', 'f'],
        ['start', 'b'],
        ['f', 'a'],
        ['f', 'c'],
        ['a', 'i'],
        ['c', 'i'],
        ['i', 'j'],
        ['b', 'j'],
      ],
      'a',
      'j',
      true,
    ],
    [
      'before a shared step',
      [
        ['start', 'a'],
        ['start', 'b'],
        ['a', 'x'],
        ['a', 'y'],
        ['b', 'y'],
        ['x', 'j'],
        ['y', 'j'],
      ],
      'a',
      'y',
      true,
    ],
    ['its own result', [['start', 'a']], 'a', 'a', false],
  ])('a step that runs %s', (_, routes, before, step, isSure) => {
    const found = diagnosed('STEP_MAY_NOT_HAVE_RUN', routes, { [step]: reads(before) });
    expect(found.map(({ severity, at }) => `${severity} ${at?.step}`)).toEqual(isSure ? [] : [`warning ${step}`]);
  });

  test('what is evaluated after the work may read the own result', () => {
    const until = { until: { condition: '{{ vars.steps.a.ok }}' }, message: '{{ vars.steps.a.ok }}' };
    expect(codes(smallPlaybook([['start', 'a']], { a: until }))).toEqual([]);
  });
});

describe('steps', () => {
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

  test('a required parameter that is seen and empty is an error; of a choice only the branch that was chosen', () => {
    expect(found({ parameters: { to: '', kind: 'text' } }).map(({ message }) => message)).toEqual([
      'Step "a" gives no To, which action "Send" needs. Fill it in.',
    ]);
    expect(found({ parameters: { to: 'x', kind: 'html' } })).toMatchObject([
      { code: 'MISSING_PARAMETER', at: { field: 'parameters.html' } },
    ]);
    expect(found({ parameters: { to: 'x', kind: '{{ vars.kind }}' } })).toEqual([]);
  });

  test('without a catalog nothing is said about operations', () => {
    expect(codes(smallPlaybook([['start', 'a']], mail({ connector: 'post' })))).toEqual([]);
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
    expect(codes(own, { playbooks: new Map() })).toEqual(['UNKNOWN_PLAYBOOK']);
  });
});
