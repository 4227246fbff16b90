import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { applyPatch, evaluateTemplate, functionLibrary, toJsonata, type Environment, type Scope } from './index.ts';

const acceptance = process.env['SETPIECE_ACCEPTANCE'] ?? resolve(import.meta.dirname, '../../../../shared');
const vectorsFile = resolve(acceptance, 'vectors/vectors_dev.jsonl');
const isThere = existsSync(vectorsFile);

interface Vector {
  readonly id: string;
  readonly template: string;
  readonly context: Scope;
  readonly value: unknown;
  readonly reparsed?: unknown;
  readonly vars_after?: unknown;
}

interface Fixtures {
  readonly clock: string;
  readonly macros: Record<string, string>;
  readonly picklists: Record<string, Record<string, unknown>[]>;
  readonly records: Record<string, unknown>;
}

// Skipped where the acceptance material is not at hand: set SETPIECE_ACCEPTANCE to its folder.
describe.skipIf(!isThere)('the vectors of the independent oracle', () => {
  const vectors = isThere ? readVectors() : [];
  const environment = isThere ? readEnvironment() : { now: 0 };

  it('have the expected value, re-reading and variables afterwards', async () => {
    const wrong = { value: [] as string[], reparsed: [] as string[], variables: [] as string[] };
    for (const vector of vectors) {
      const result = await outcome(vector, environment);
      if (!same(result.value, vector.value)) wrong.value.push(vector.id);
      if ('reparsed' in result !== 'reparsed' in vector || !same(result.reparsed, vector.reparsed))
        wrong.reparsed.push(vector.id);
      if (!same(result.after, 'vars_after' in vector ? vector.vars_after : undefined)) wrong.variables.push(vector.id);
    }
    expect(vectors.length).toBeGreaterThan(6000);
    expect(wrong).toEqual({ value: [], reparsed: [], variables: [] });
  });

  it('give the same value when the plain jsonata library evaluates the text of toJsonata', async () => {
    const wrong: string[] = [];
    const library = functionLibrary({ values: 'fortisoar', environment });
    for (const { id, template, context, value } of vectors) {
      const text = toJsonata(template);
      const got: unknown = await jsonata(text).evaluate(structuredClone(context), library);
      if (!same(got, value)) wrong.push(id);
    }
    expect(wrong).toEqual([]);
  });
});

async function outcome({ template, context }: Vector, environment: Environment) {
  try {
    const { patch, ...result } = await evaluateTemplate(template, context, { values: 'fortisoar', environment });
    return { ...result, after: patch === undefined ? undefined : applyPatch(context.vars, patch) };
  } catch (error) {
    return { value: error, after: undefined };
  }
}

/** Numbers within a rounding error are equal; all else exactly. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  return (
    isDeepStrictEqual(Object.keys(a).sort(), Object.keys(b).sort()) &&
    Object.entries(a).every(([key, item]) => same(item, (b as Record<string, unknown>)[key]))
  );
}

function readVectors(): Vector[] {
  const lines = readFileSync(vectorsFile, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Vector);
}

function readEnvironment(): Environment {
  const fixtures = JSON.parse(readFileSync(resolve(acceptance, 'vectors/fixtures.json'), 'utf8')) as Fixtures;
  const items = Object.values(fixtures.picklists).flat();
  const records = new Map([
    ...Object.entries(fixtures.records),
    ...items.map((item) => [String(item['@id']), item] as const),
  ]);
  return {
    now: Date.parse(fixtures.clock),
    picklistItem: (list, name) => fixtures.picklists[list]?.find((item) => item['itemValue'] === name),
    record: (iri) => records.get(iri),
    macro: (name) => fixtures.macros[name],
  };
}
