import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { evaluateTemplate, ExpressionError, functionLibrary, toJsonata } from './index.ts';

const environment = { now: 0 };
const options = { values: 'fortisoar', environment } as const;

async function run(template: string, vars: Record<string, unknown> = {}): Promise<unknown> {
  return (await evaluateTemplate(template, { vars }, options)).value;
}

async function attempt(template: string, vars: Record<string, unknown> = {}): Promise<unknown> {
  try {
    return await run(template, vars);
  } catch (error) {
    if (error instanceof ExpressionError) return error.code;
    throw error;
  }
}

const ESCAPES = [
  '{{ vars.constructor }}',
  '{{ vars.constructor.constructor("return process")() }}',
  '{{ "".constructor.constructor("return process")() }}',
  "{{ vars['__proto__'] }}",
  "{{ vars['const' ~ 'ructor'] }}",
  '{{ [].__class__.__mro__ }}',
  '{{ vars.__proto__.polluted }}',
  '{{ vars | json_query("constructor.constructor") }}',
  '{{ "x" | attr("constructor") }}',
  '{{ [vars] | map(attribute="constructor.name") | list }}',
  '{{ "{0.constructor}".format(vars) }}',
  '{{= constructor }}',
  '{{= vars.constructor.constructor("return process")() }}',
  '{{= $lookup(vars, "constructor") }}',
  '{{= "".constructor }}',
  '{{= $sum.constructor }}',
  '{{= $eval("1+1") }}',
  '{{= $path.constructor("return process")() }}',
];

describe('trust', () => {
  it.each(ESCAPES)('A1, A2: %s reaches no host object', async (template) => {
    const result = await attempt(template, { a: 1 });
    expect(
      typeof result === 'object' && result !== null && !Array.isArray(result) && Object.keys(result).length > 0,
    ).toBe(false);
    expect(JSON.stringify(result) ?? '').not.toMatch(/function|process|native code/);
  });

  it('A3: any text in quotes evaluates to itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const literal = `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
        expect(await run(`{{ ${literal} }}`)).toBe(text.replaceAll(/\\\r?\n/g, '\\\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('A4: an endless tail recursion is stopped', async () => {
    expect(await attempt('{{= ($f := function($x) { $f($x + 1) }; $f(1)) }}')).toBe('LIMIT');
  });

  it('A5: a recursion without end is stopped', async () => {
    expect(await attempt('{{= ($f := function($x) { 1 + $f($x + 1) }; $f(1)) }}')).toBe('LIMIT');
    expect(await attempt('{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}')).toBe('LIMIT');
  });

  it('A6: a text cannot be grown without end by our functions', async () => {
    expect(await attempt('{{ "x" * 200000000 }}')).toBe('LIMIT');
    expect(await attempt('{{ "x".center(200000000) }}')).toBe('LIMIT');
    expect(await attempt('{{ "{:200000000}".format("x") }}')).toBe('LIMIT');
    const doubling =
      '{% set n = namespace(x="ab") %}{% for i in range(40) %}{% set n.x = n.x ~ n.x %}{% endfor %}{{ n.x | length }}';
    expect(await attempt(doubling)).toBe('LIMIT');
  });

  it('A7: a catastrophic pattern runs in linear time and a back-reference is refused', async () => {
    const started = computed();
    expect(await run('{{ vars.t | regex_search("^(a+)+$") }}', { t: `${'a'.repeat(5000)}!` })).toBeNull();
    expect(await run('{{= $contains(vars.t, /^(a+)+$/) }}', { t: `${'a'.repeat(5000)}!` })).toBe(false);
    expect(computed() - started).toBeLessThan(2000);
    expect(await attempt('{{ "aa" | regex_search("(a)\\\\1") }}')).toBe('REGEX');
    expect(await attempt('{{= $match("aa", /(a)\\1/) }}')).toBe('REGEX');
  });

  it('A8: a list of its own cannot grow without end', async () => {
    expect(await attempt('{{ range(10000000) }}')).toBe('LIMIT');
    expect(await attempt('{{ [0] * 10000000 }}')).toBe('LIMIT');
    expect(await attempt('{{= [1..9999999] }}')).toBe('LIMIT');
  });

  it('A9: data is never read as an expression', async () => {
    await expect(run('{{= $eval("1+1") }}')).rejects.toThrow('switched off');
  });

  it('A10: functions of the library have no access to the evaluation that calls them', async () => {
    const library = functionLibrary(options);
    expect(Object.values(library).every((fn) => !('prototype' in fn))).toBe(true);
  });

  it('A11: a function among the data cannot be called', async () => {
    let isCalled = false;
    const vars = { f: () => (isCalled = true), toJSON: () => (isCalled = true) };
    for (const template of ['{{ vars.f() }}', '{{ vars.f }}', '{{= vars.f() }}', '{{ [vars] | tojson }}'])
      await attempt(template, vars);
    expect(isCalled).toBe(false);
  });

  it('A12: no key of a result or of data pollutes objects', async () => {
    const hostile = JSON.parse('{"__proto__": {"x": 1}, "constructor": {"prototype": {"x": 1}}}') as Record<
      string,
      unknown
    >;
    for (const template of [
      '{{ {"__proto__": {"x": 1}} }}',
      '{{ vars.h }}',
      '{{ vars.h | combine({"a": 1}, recursive=true) }}',
      '{% do vars.o.update(vars.h) %}',
      '{{ vars.h | to_json | from_json }}',
      '{{= {"__proto__": {"x": 1}} }}',
      '{{ vars.h | json_query("{__proto__: @}") }}',
    ]) {
      const result = await attempt(template, { h: hostile, o: {} });
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
      expect(typeof result === 'object' && result !== null && Object.hasOwn(result, '__proto__')).toBe(false);
    }
  });

  it('A14: text from data is never evaluated', async () => {
    expect(await run('{{ vars.t }}', { t: '{{ 1 + 1 }}' })).toBe('{{ 1 + 1 }}');
    expect(await run('<{{ vars.t }}>', { t: '{% set x = 1 %}' })).toBe('<{% set x = 1 %}>');
  });

  it('no input crashes or hangs the engine', async () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '{#',
      '#}',
      'if ',
      'for x in ',
      'endif',
      'endfor',
      'set x=',
      'vars',
      '.a',
      '[0]',
      '|',
      'length',
      ' is ',
      "'",
      '"',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      '-',
      '1',
      '2.5',
      ' ',
      '\n',
      '=',
      '~',
      '@',
      'x',
      'macro m()',
      'not ',
      'else',
      '\\',
      '\u2028',
      '𝒳',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        expect(await attempt(pieces.join(''), { a: [1], x: 'y' })).toBeDefined();
      }),
      { numRuns: 1500 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await attempt(`{{${text}}}{%${text}%}`)).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('deep nesting is an error, not a crash', async () => {
    expect(await attempt(`{{ ${'('.repeat(5000)}1${')'.repeat(5000)} }}`)).toBe('SYNTAX');
    expect(await attempt(`{{ ${'['.repeat(5000)} }}`)).toBe('SYNTAX');
    expect(await attempt('{% if 1 %}'.repeat(5000))).toBe('SYNTAX');
    expect(await attempt(`{{ ${'1 + '.repeat(900)}1 }}`)).toBe(901);
    expect(await attempt(`{{ ${'1 + '.repeat(5000)}1 }}`)).toBe('SYNTAX');
    expect(await attempt(`{{ ${'- '.repeat(5000)}1 }}`)).toBe('SYNTAX');
    expect(await attempt(`{{ "x"${' | trim'.repeat(5000)} }}`)).toBe('SYNTAX');
    expect(await attempt(`{{ "x"${' | trim'.repeat(500)} }}`)).toBe('LIMIT');
  });

  it('the text of toJsonata parses, and what is quoted stays quoted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
        const ast = jsonata(toJsonata(`{{ vars['key ${escaped}'] }}`)).ast() as unknown as {
          arguments: { value: unknown }[];
        };
        expect(ast.arguments.map((argument) => argument.value ?? 'vars')).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});

/** Milliseconds that this thread has computed: what else the machine does is not in it. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
