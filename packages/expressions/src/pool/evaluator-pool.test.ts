import { afterAll, describe, expect, it } from 'vitest';
import { ExpressionError, type EvaluateOptions } from '../index.ts';
import { createEvaluatorPool } from './index.ts';

const pool = createEvaluatorPool();
afterAll(() => pool.close());

const options: EvaluateOptions = {
  values: 'fortisoar',
  environment: {
    now: 0,
    picklistItem: (list, item) => (list === 'Severity' ? { itemValue: item, '@id': `/s/${item}` } : undefined),
    macro: (name) => (name === 'Two' ? '{{ 1 + 1 }}' : undefined),
  },
};
const scope = { vars: { list: [1, 2, 3], text: 'a', unused: 'x' } };

async function codeOf(template: string, vars: Record<string, unknown> = scope.vars): Promise<string> {
  try {
    await pool.evaluateTemplate(template, { vars }, options);
    return 'none';
  } catch (error) {
    if (error instanceof ExpressionError) return error.code;
    throw error;
  }
}

describe('the pool of evaluators', () => {
  it('gives what the main entry gives, patches and look-ups included', async () => {
    const template =
      '{% for x in vars.list %}{{ "Severity" | picklist("High", "@id") }}{{ x }}{{@Two}} {% endfor %}{% do vars.list.append(4) %}';
    expect(await pool.evaluateTemplate(template, scope, options)).toEqual({
      value: '/s/High12 /s/High22 /s/High32 ',
      patch: [{ op: 'add', path: '/list/3', value: 4 }],
    });
    expect(
      await pool.evaluateValue({ a: '{% for x in vars.list %}{{ x }}{% endfor %}', b: 1 }, scope, options),
    ).toEqual({ value: { a: 123, b: 1 }, patch: [] });
  });

  it('carries errors over with their place', async () => {
    const strict = { ...options, values: 'setpiece', at: { step: 'S' } } as const;
    await expect(pool.evaluateTemplate('{% for x in vars.lst %}{% endfor %}', scope, strict)).rejects.toMatchObject({
      code: 'UNDEFINED',
      expression: 'vars.lst',
      nearest: 'list',
      step: 'S',
    });
  });

  it('A6, A8: stops what JSONata’s own guards do not, while others go on', async () => {
    const attacks = [
      '{{= $length($pad("x", 200000000)) }}',
      '{{= ($d := function($s, $n) { $n = 0 ? $s : $d($s & $s, $n - 1) }; $length($d("ab", 27))) }}',
    ];
    const big = { rows: Array.from({ length: 200_000 }, (_, index) => `row ${(index * 7919) % 200_000}`) };
    const hostile = Promise.all([
      ...attacks.map((template) => codeOf(template)),
      codeOf('{{= $sort(vars.rows) }}', big),
    ]);
    let isOver = false;
    void hostile.then(() => (isOver = true));
    const quick = await Promise.all(
      Array.from({ length: 50 }, () => pool.evaluateTemplate('{{ vars.text }}', scope, options)),
    );
    expect(isOver).toBe(false);
    expect(new Set(quick.map(({ value }) => value))).toEqual(new Set(['a']));
    expect(await hostile).toEqual(['LIMIT', 'LIMIT', 'LIMIT']);
    expect(await pool.evaluateTemplate('{% for x in vars.list %}{{ x }}{% endfor %}', scope, options)).toMatchObject({
      value: '123',
    });
  });

  it('lets nobody wait once it is closed', async () => {
    const closing = createEvaluatorPool({ size: 1 });
    const dear = () => closing.evaluateTemplate('{{= $sum([1, 2]) }}', scope, options);
    const waiting = [dear(), dear(), dear()].map((one) => one.catch((error: Error) => error.message));
    closing.close();
    expect(new Set(await Promise.all(waiting))).toEqual(
      new Set(['The evaluators are closed. Evaluate before closing them.']),
    );
    await expect(dear()).rejects.toThrow('closed');
  });
});
