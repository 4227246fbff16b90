import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { readyTemplate } from '../compiled-templates.ts';
import { EvaluationContext } from '../functions/evaluation-context.ts';
import { functionLibrary, toJsonata, type EvaluateOptions } from '../index.ts';
import { Frame, NotSimple } from './closure.ts';
import { compileClosure } from './compile-closure.ts';

const options: EvaluateOptions = { values: 'fortisoar', environment: { now: 0 } };
const library = functionLibrary(options);

type Outcome = { value: unknown } | 'error';

async function byLibrary(text: string, input: object): Promise<Outcome> {
  try {
    return { value: (await jsonata(text).evaluate(input, library)) as unknown };
  } catch {
    return 'error';
  }
}

function byClosure(text: string, input: object): Outcome | 'not simple' {
  const closure = compileClosure(jsonata(text).ast());
  if (closure === undefined) return 'not simple';
  try {
    return { value: closure(input, new Frame(), new EvaluationContext(options, () => Promise.resolve(undefined))) };
  } catch (error) {
    return error instanceof NotSimple ? 'not simple' : 'error';
  }
}

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, true, false, 0, 1, -2, 2.5, '', 'x', '1', 'é'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'items'), tie('any'), { maxKeys: 3 }),
  ),
})).any;

const jinja = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      'vars.a',
      'vars.b.a',
      'vars.a[0]',
      "vars['b']",
      'vars.zz',
      '1',
      '0',
      '2.0',
      '"x"',
      'none',
      'true',
      '[1, "x"]',
      '{"a": 1}',
      'globalVars.g',
    ),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('+', '-', '*', '/', '~', '==', '!=', '<', '<=', '>', '>=', 'and', 'or', 'in'),
        tie('expression'),
      )
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('default("d")', 'length', 'int', 'string', 'upper', 'first', 'list', 'unique'),
      )
      .map(([a, filter]) => `(${a} | ${filter})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('defined', 'none', 'string', 'mapping', 'iterable'))
      .map(([a, test]) => `(${a} is ${test})`),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `(${a} if ${b} else ${c})`),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `(${a} < ${b} < ${c})`),
    tie('expression').map((a) => `(not ${a})`),
  ),
})).expression;

const native = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('vars', 'vars.a', 'vars.a.b', 'vars.zz', 'globalVars.g', '1', '-2', '2.5', '"x"', 'null', 'true'),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('+', '-', '*', '/', '%', '&', '=', '!=', '<', '<=', '>', '>=', 'and', 'or'),
        tie('expression'),
      )
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `($q := ${a}; $q = ${b})`),
    tie('expression').map((a) => `$not(${a})`),
  ),
})).expression;

describe('closures of simple expressions', () => {
  it('give what the library gives for compiled templates, or leave it to the library', async () => {
    let simple = 0;
    await fc.assert(
      fc.asyncProperty(jinja, value, value, async (expression, a, b) => {
        const input = { vars: { a, b }, globalVars: { g: 'G' } };
        const text = toJsonata(`{{ ${expression} }}`);
        const closure = byClosure(text, input);
        if (closure === 'not simple') return;
        simple++;
        expect(closure).toEqual(await byLibrary(text, input));
      }),
      { numRuns: 1500 },
    );
    expect(simple).toBeGreaterThan(1000);
  });

  it('give what the library gives for plain JSONata, or leave it to the library', async () => {
    let simple = 0;
    await fc.assert(
      fc.asyncProperty(native, value, async (text, a) => {
        const input = { vars: { a }, globalVars: { g: 'G' } };
        const closure = byClosure(text, input);
        if (closure === 'not simple') return;
        simple++;
        expect(closure).toEqual(await byLibrary(text, input));
      }),
      { numRuns: 1500 },
    );
    expect(simple).toBeGreaterThan(500);
  });

  it('are made for paths, comparisons, texts and defaults, not for loops', () => {
    for (const template of [
      '{{ vars.a.b }}',
      '{{ vars.a == 1 }}',
      'Hello {{ vars.a }}',
      '{{ vars.a | default("x") }}',
      '{{ vars.a or "b" }}',
      '{% set x = 1 %}{% if x %}{{ x }}{% endif %}',
    ]) {
      expect(readyTemplate(template).closure).toBeTypeOf('function');
    }
    expect(readyTemplate('{% for x in vars.a %}{{ x }}{% endfor %}').closure).toBeUndefined();
    expect(readyTemplate('{{ vars.a.append(1) }}').closure).toBeUndefined();
  });
});
