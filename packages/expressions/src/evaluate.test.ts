import { describe, expect, it } from 'vitest';
import { applyPatch, evaluateTemplate, evaluateValue, isTruthy, type Environment } from './index.ts';

const environment: Environment = { now: Date.UTC(2026, 2, 1, 12, 34, 56, 789) };
const vars = {
  name: 'Ann',
  n: 5,
  none: null,
  flag: true,
  list: [1, 2],
  address: { city: 'Ulm' },
  items: [{ id: 1 }, { id: 2 }],
};
const strict = { values: 'setpiece', environment } as const;
const lenient = { values: 'fortisoar', environment } as const;

async function valueOf(template: string, options: typeof strict | typeof lenient = strict) {
  return (await evaluateTemplate(template, { vars }, options)).value;
}

describe('a template', () => {
  it('that is one whole expression keeps the type of its value', async () => {
    expect(await valueOf('{{ vars.list }}')).toEqual([1, 2]);
    expect(await valueOf(' {{ vars.n }} {# note #} ')).toBe(5);
  });

  it('with anything else gives text', async () => {
    expect(await valueOf('{{ vars.n }}!')).toBe('5!');
    expect(await valueOf('plain')).toBe('plain');
  });

  it.each([
    ['{{ vars.n if vars.flag else 0 }}', 5],
    ['{{ 1 < vars.n <= 5 }}', true],
    ['{{ vars.name[::-1] }}', 'nnA'],
    ['{{ vars.list[-1] }}', 2],
    ['{{ "a" ~ 1 ~ [2] }}', 'a1[2]'],
    ['{{ 7 // 2 + 7 % -4 }}', 2],
    ['{{ vars.items | selectattr("id", "gt", 1) | map(attribute="id") | list }}', [2]],
    ['{% for a, b in {"x": 1, "y": 2}.items() %}{{ a }}{{ b }}{% if not loop.last %},{% endif %}{% endfor %}', 'x1,y2'],
    ['{% for x in vars.list if x > 5 %}{{ x }}{% else %}none{% endfor %}', 'none'],
    ['{% set n = namespace(x=0) %}{% for i in vars.list %}{% set n.x = n.x + i %}{% endfor %}{{ n.x }}', '3'],
    ['{% macro f(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ f(1) }}-{{ f(1, b=3) }}', '12-13'],
    ['{% set x %}hi{% endset %}{{ x | upper }}', 'HI'],
    [
      '{% for x in range(9) %}{% if x == 2 %}{% continue %}{% endif %}{% if x == 4 %}{% break %}{% endif %}{{ x }}{% endfor %}',
      '013',
    ],
    ['a  {%- if true -%}  b  {%- endif %} c', 'ab c'],
    ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
    ['{{= vars.items[id = 2].id }}', 2],
    ['{{ "}}" }}', '}}'],
  ])('evaluates %s', async (template, expected) => {
    expect(await valueOf(template)).toEqual(expected);
  });
});

describe('in setpiece mode', () => {
  it('values print as JSON in text', async () => {
    expect(await valueOf('{{ vars.none }} {{ vars.flag }} {{ vars.address }} {{ 4 / 2 }}')).toBe(
      'null true {"city":"Ulm"} 2',
    );
  });

  it('a text is never read again', async () => {
    expect(await evaluateTemplate('{{ "1" }}2', { vars }, strict)).toEqual({ value: '12' });
  });

  it('a value that may be missing needs a default or a question', async () => {
    expect(await valueOf('{{ vars.a.b | default("x") }}')).toBe('x');
    expect(await valueOf('{{ vars.a.b is defined }}')).toBe(false);
    expect(await valueOf('{{ vars.a | default(vars.name) }}{{ vars.name | default(vars.a) }}')).toBe('AnnAnn');
    expect(await valueOf('{{ vars.a | default(vars.b) | default(1) }}')).toBe(1);
    await expect(valueOf('{{ vars.a | default(vars.b) }}')).rejects.toThrow('Neither the value nor its default');
    await expect(valueOf('{{ vars.a.b }}')).rejects.toThrow('There is no "a" here');
  });

  it('vars cannot be changed, own lists can', async () => {
    await expect(valueOf('{{ vars.list.append(3) }}')).rejects.toThrow('cannot change vars');
    expect(await valueOf('{% set l = [1] %}{% do l.append(2) %}{{ l }}')).toBe('[1,2]');
  });
});

describe('in fortisoar mode', () => {
  it('values print as Python does and missing ones are empty', async () => {
    expect(await valueOf("{{ vars.none }} {{ vars.flag }} {{ {'a': 1.0} }}[{{ vars.gone.deep }}]", lenient)).toBe(
      "None True {'a': 1.0}[]",
    );
  });

  it.each([
    ['{{ vars.list }}.', {}],
    ['[{{ vars.n }}, ]', { reparsed: [5] }],
    ["{'a': None}", { reparsed: { a: null } }],
    ['"quoted"', { reparsed: 'quoted' }],
    ['{% if vars.gone %}x{% else %}None{% endif %}', { reparsed: null }],
    ['007', {}],
    ['12345678901234567890', {}],
  ])('reads the text of %s again', async (template, expected) => {
    const { value: _, ...rest } = await evaluateTemplate(template, { vars }, lenient);
    expect(rest).toEqual(expected);
  });

  it('a change of vars comes back as a patch and leaves the input alone', async () => {
    const before = structuredClone(vars);
    const { value, patch } = await evaluateTemplate(
      '{{ vars.list.append(3) }}{% do vars.address.update({"10": 1, "9": 2}) %}{{ vars.address }}',
      { vars },
      lenient,
    );
    expect(value).toBe("None{'city': 'Ulm', '10': 1, '9': 2}");
    expect(vars).toEqual(before);
    expect(applyPatch(vars, patch!)).toEqual({ ...vars, list: [1, 2, 3], address: { city: 'Ulm', 10: 1, 9: 2 } });
  });

  it('macros are replaced by their text before the template is read', async () => {
    const macros = { ...environment, macro: (name: string) => (name === 'Limit' ? '{{ 5 + 1 }}' : undefined) };
    expect(await evaluateTemplate('{{@Limit}}', { vars }, { values: 'fortisoar', environment: macros })).toEqual({
      value: 6,
    });
    await expect(evaluateTemplate('{{@Limt}}', { vars }, { values: 'fortisoar', environment: macros })).rejects.toThrow(
      'no macro "Limt"',
    );
  });

  it('keeps whole numbers beyond 2^53 exact, as text', async () => {
    expect(await valueOf('{{ "9007199254740993" | int + 1 }}', lenient)).toBe('9007199254740994');
  });
});

describe('a value with several templates', () => {
  it('is evaluated in key order, each text seeing what the ones before changed', async () => {
    const value = { a: '{{ vars.list.append(9) }}', b: ['{{ vars.list | length }}'], c: 'text', d: 4 };
    const result = await evaluateValue(value, { vars }, lenient);
    expect(result.value).toEqual({ a: null, b: [3], c: 'text', d: 4 });
    expect(result.patch).toEqual([{ op: 'add', path: '/list/2', value: 9 }]);
  });

  it('reads literals again only when asked to', async () => {
    expect((await evaluateValue('[1]', { vars }, { ...lenient, reparseLiterals: true })).value).toEqual([1]);
    expect((await evaluateValue('[1]', { vars }, lenient)).value).toBe('[1]');
  });
});

it('truth is that of Python', () => {
  expect([undefined, null, false, 0, '', [], {}].some(isTruthy)).toBe(false);
  expect([true, 1, -1, 'x', [0], { a: 0 }].every(isTruthy)).toBe(true);
});

it('many evaluations at the same time do not count each other’s time', async () => {
  const template = '{% for i in range(200) %}{{ i * 2 }}{% endfor %}';
  const results = await Promise.all(Array.from({ length: 200 }, () => evaluateTemplate(template, { vars }, strict)));
  expect(new Set(results.map(({ value }) => value)).size).toBe(1);
});

describe('details of Python that playbooks lean on', () => {
  it.each([
    ['{{ 2.0 // 0.1 }}', '19.0'],
    ['{{ 2.675 | round(2) }} {{ 2.5 | round }} {{ -2.5 | round }}', '2.67 2.0 -2.0'],
    ['{{ -7 // 2 }} {{ -7 % 3 }} {{ 7.5 % -2 }}', '-4 2 -0.5'],
    ['{{ 1e16 }} {{ 1e-5 }} {{ 0.1 + 0.2 }}', '1e+16 1e-05 0.30000000000000004'],
    ['{{ 1 == true }} {{ "1" == 1 }} {{ [1, 2] == [1.0, 2] }}', 'True False True'],
    ["{{ ['it\\'s', 'say \"x\"', 'a\\\\b\\n'] }}", `["it's", 'say "x"', 'a\\\\b\\n']`],
    ['{{ {none: 1, 2: "b", "1": (1,)} }}', "{None: 1, 2: 'b', '1': (1,)}"],
    ['{{ vars.none[1:] }}{{ vars.n.x }}{{ vars.list["q"] }}.', '.'],
    ["{{ '{:,.0f}|{:>5}|{:05.1f}'.format(2.5, 'a', 3.14159) }}", '2|    a|003.1'],
    ["{{ 'a b'.split() }}{{ 'aXbXc'.rsplit('X', 1) }}", "['a', 'b']['aXb', 'c']"],
    ["{{ [3, 'b'] | map('string') | list }}{{ '' | map('upper') | list }}", "['3', 'b'][]"],
    ['{{ vars.list.pop() }}{{ vars.list }}{{ vars.list.append(7) }}{{ vars.list }}', '2[1]None[1, 7]'],
  ])('%s prints %s', async (template, expected) => {
    expect(await valueOf(`${template}|`, lenient)).toBe(`${expected}|`);
  });
});
