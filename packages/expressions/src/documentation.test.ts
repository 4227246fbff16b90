import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FILTER_NAMES, TEST_NAMES } from './functions/catalogue.ts';
import { evaluateTemplate, ExpressionError, type Environment, type Scope, type ValuesMode } from './index.ts';

const page = readFileSync(new URL('../../../docs/dynamic-values.md', import.meta.url), 'utf8');
const scope: Scope = {
  vars: JSON.parse(/```json vars\n([^]*?)```/.exec(page)![1]!) as Record<string, unknown>,
  globalVars: { Server: 'soar.example.com' },
};
const environment: Environment = {
  now: Date.UTC(2026, 2, 1, 12, 34, 56, 789),
  random: () => 0.4,
  picklistItem: (list, item) =>
    list === 'Severity' ? { '@id': `/api/3/picklists/${item.toLowerCase()}`, itemValue: item } : undefined,
  record: (iri) => (iri === '/api/3/alerts/1' ? { '@id': iri, name: 'Phishing' } : undefined),
  macro: (name) => (name === 'Greeting' ? 'Hello {{ vars.name }}' : undefined),
};

describe('the page docs/dynamic-values.md', () => {
  it.each(examples())('$template', async ({ template, values, expected }) => {
    expect(await outcome(template, values)).toBe(expected);
  });

  it('has an example of every filter and test', () => {
    const text = examples()
      .map(({ template }) => template)
      .join('\n');
    expect(FILTER_NAMES.filter((name) => !new RegExp(`\\| ${name}\\b`).test(text))).toEqual([]);
    expect(TEST_NAMES.filter((name) => !new RegExp(`is ${name}\\b`).test(text))).toEqual([]);
  });
});

interface Example {
  readonly template: string;
  readonly values: ValuesMode;
  readonly expected: string;
}

function examples(): Example[] {
  return [...page.matchAll(/```example( fortisoar)?\n([^]*?)```/g)].flatMap(([, mode, block]) => {
    const values = mode === undefined ? 'setpiece' : 'fortisoar';
    return [...block!.matchAll(/^(.*)\n([→✗] .*)$/gm)].map(([, template, expected]) => ({
      template: template!,
      values,
      expected: expected!,
    }));
  });
}

async function outcome(template: string, values: ValuesMode): Promise<string> {
  try {
    const { value, patch, ...rest } = await evaluateTemplate(template, scope, { values, environment });
    const result = JSON.stringify('reparsed' in rest ? rest.reparsed : value);
    return `→ ${result}${patch === undefined ? '' : ` · ${JSON.stringify(patch)}`}`;
  } catch (error) {
    if (error instanceof ExpressionError) return `✗ ${error.message}`;
    throw error;
  }
}
