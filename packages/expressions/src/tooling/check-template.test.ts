import { describe, expect, it } from 'vitest';
import { checkTemplate, scopeFromSample, templateShape } from '../index.ts';

const scope = scopeFromSample({
  input: { records: [{ name: 'x', severity: { itemValue: 'High' } }], params: { count: 3 } },
  steps: { Get_IP: { data: { ip: '1.2.3.4' } } },
});

function codes(template: string): string[] {
  return checkTemplate(template, scope).map(({ code }) => code);
}

describe('checkTemplate', () => {
  it.each([
    '{{ vars.input.records[0].name }}',
    '{{ vars.steps.Get_IP.data.ip | default("x") }}',
    '{{ vars.gone is defined }}{{ vars.gone.deep | default("") }}',
    '{% for r in vars.input.records %}{{ r.name }}{{ loop.index }}{% endfor %}',
    '{% set x = {"a": 1} %}{% do x.update({"b": 2}) %}{{ x.b }}',
    '{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1) }}',
    '{% with q = 1 %}{{ q }}{% endwith %}',
    '{{ arrow.utcnow().shift(days=-1).timestamp }}',
    '{{ vars.input.records | json_query("[].name") | join(",") }}',
    '{{= $sum([1, 2]) }}',
    'plain text',
  ])('is content with %s', (template) => {
    expect(checkTemplate(template, scope)).toEqual([]);
  });

  it.each([
    ['{{ vars.input.record }}', ['UNKNOWN_KEY']],
    ['{{ vars.steps.Get_Ip.data }}', ['UNKNOWN_KEY']],
    ['{% for r in vars.input.records %}{{ r.nam }}{% endfor %}', ['UNKNOWN_KEY']],
    ['{{ vars.input.records.name }}', ['TYPE_MISMATCH']],
    ['{{ vars.input.params.count + "a" }}', ['TYPE_MISMATCH']],
    ['{{ row.a }}', ['UNKNOWN_NAME']],
    ['{{ 1 | lenght }}{{ 2 is nmber }}', ['UNKNOWN_FILTER', 'UNKNOWN_TEST']],
    ['{{ "a" | regex_search("(a") }}', ['INVALID_REGEX']],
    ['{{ vars | json_query("[?") }}', ['INVALID_QUERY']],
    ['{{= 1 + }}', ['TEMPLATE_SYNTAX']],
    ['{{ 1 + }}', ['TEMPLATE_SYNTAX']],
    ['{{ arrow.utcnw() }}', ['UNKNOWN_FUNCTION']],
  ])('finds the mistake in %s', (template, expected) => {
    expect(codes(template)).toEqual(expected);
  });

  it('gives the place, the nearest name and the next move', () => {
    expect(checkTemplate('a\n{{ vars.input.recrods }}', scope)).toEqual([
      {
        code: 'UNKNOWN_KEY',
        severity: 'warning',
        message: '"recrods" is not known here; did you mean "records".',
        line: 2,
        column: 4,
        offset: 5,
        length: 18,
        nearest: 'records',
      },
    ]);
  });

  it('does not judge keys without a scope', () => {
    expect(checkTemplate('{{ vars.anything.at.all }}')).toEqual([]);
  });

  it('is quick enough for every keystroke', () => {
    const template =
      '{% for r in vars.input.records %}{{ r.name | upper }} {{ vars.steps.Get_IP.data.ip }}{% endfor %}\n'.repeat(20);
    checkTemplate(template, scope);
    const rounds = Array.from({ length: 20 }, () => {
      const started = performance.now();
      checkTemplate(template, scope);
      return performance.now() - started;
    });
    // The quickest tells what it costs; the others tell what else the machine did.
    expect(Math.min(...rounds)).toBeLessThan(25);
  });
});

it('templateShape tells the type of the value', () => {
  expect(templateShape('{{ vars.input.params.count }}', scope).type).toBe('number');
  expect(templateShape('{{ vars.input.records | map(attribute="name") | list }}', scope).type).toBe('list');
  expect(templateShape('{{ vars.input.records[0] }}', scope).properties).toHaveProperty('name');
  expect(templateShape('x{{ 1 }}', scope).type).toBe('text');
});
