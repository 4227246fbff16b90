import { describe, expect, it } from 'vitest';
import { isCheap } from './is-cheap.ts';

const little = { vars: { list: [1, 2, 3], text: 'a' } };
const much = { vars: { list: Array.from({ length: 100_000 }, (_, index) => index), text: 'a' } };

describe('a template runs in the process that serves others', () => {
  it.each([
    '{{ vars.list[0] }}',
    '{{ vars.list[0] == 1 and vars.text is defined }}',
    'Alert {{ vars.text | default("x") }}',
    'no template',
    '{{ vars.text | ',
  ])('however much data there is, if it only follows paths and compares: %s', (template) => {
    expect([isCheap([template], little), isCheap([template], much)]).toEqual([true, true]);
  });

  it.each([
    '{{ vars.list | length }}',
    '{{ vars.list | map("string") | join(",") }}',
    '{% for x in vars.list %}{{ x }}{% endfor %}',
    '{{ vars.list.append(1) }}',
    '{{ vars.list | select("gt", 1) | list | regex_findall("a+") }}',
  ])('with little data, if its form bounds its work: %s', (template) => {
    expect([isCheap([template], little), isCheap([template], much)]).toEqual([true, false]);
  });

  it.each([
    '{{= $pad("x", 200000000) }}',
    '{{= $sort(vars.list) }}',
    '{{@Macro}}',
    '{% for x in vars.list %}{% for y in vars.list %}{{ y }}{% endfor %}{% endfor %}',
    '{% for i in range(100000) %}{{ i }}{% endfor %}',
    '{{ ("a" * 5000000) | regex_replace("a", "b") }}',
    '{% macro f(x) %}{{ f(x) }}{% endmacro %}{{ f(1) }}',
    '{{ 9 ** 9 ** 9 }}',
  ])('never, if only its time bounds it: %s', (template) => {
    expect(isCheap([template], little)).toBe(false);
  });

  it('only if all texts of a value may', () => {
    expect(isCheap(['{{ vars.text }}', '{{= $pad("x", 9) }}'], little)).toBe(false);
  });

  it('without regard to variables that it does not name', () => {
    expect(isCheap(['{{ vars.text | upper }}'], much)).toBe(true);
  });
});
