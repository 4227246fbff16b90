import { describe, expect, it } from 'vitest';
import { completeTemplate, scopeFromSample, type Completion } from '../index.ts';

const scope = scopeFromSample({
  input: { records: [{ name: 'x', '@id': '/api/3/alerts/1' }] },
  steps: { Get_IP: { ip: '1.2.3.4' } },
  count: 1,
});

/** Completions at the `^` of a template, applied to it. */
function at(marked: string): { labels: string[]; applied: (label: string) => string } {
  const offset = marked.indexOf('^');
  const template = marked.replace('^', '');
  const completions = completeTemplate(template, offset, scope);
  const apply = ({ from, to, insert }: Completion): string => template.slice(0, from) + insert + template.slice(to);
  return {
    labels: completions.map(({ label }) => label),
    applied: (wanted) => apply(completions.find(({ label }) => label === wanted)!),
  };
}

describe('completeTemplate', () => {
  it('proposes roots, and keys below them', () => {
    expect(at('{{ v^').labels).toEqual(['vars']);
    expect(at('{{ vars.^').labels).toEqual(expect.arrayContaining(['input', 'steps', 'count']));
    expect(at('{{ vars.steps.G^').labels).toEqual(['Get_IP', 'get']);
    expect(at('{{ vars.inp^ut }}').applied('input')).toBe('{{ vars.input }}');
  });

  it('writes a key that is no name in brackets', () => {
    expect(at('{{ vars.input.records[0].^ }}').applied('@id')).toBe("{{ vars.input.records[0]['@id'] }}");
    expect(at("{{ vars.input.records[0]['@^ }}").labels).toEqual(['@id']);
  });

  it('proposes filters, tests and statements where they may stand', () => {
    expect(at('{{ vars.count | to_^').labels).toEqual(expect.arrayContaining(['to_json', 'to_nice_json']));
    expect(at('{{ vars.count is def^').labels).toEqual(['defined']);
    expect(at('{% fo^').labels).toEqual(['for']);
    expect(at('{% if x %}{% e^').labels).toEqual(['endif', 'elif', 'else']);
  });

  it('knows the names and shapes of loops and assignments', () => {
    expect(at('{% for r in vars.input.records %}{{ r.n^ }}').labels).toEqual(['name']);
    expect(at('{% set who = vars.input.records[0] %}{{ wh^ }}').labels).toEqual(['who']);
  });

  it('is silent outside of tags and inside of texts', () => {
    expect(at('vars.^').labels).toEqual([]);
    expect(at('{{ 1 }} vars.^').labels).toEqual([]);
    expect(at('{{ "vars.^').labels).toEqual([]);
  });
});
