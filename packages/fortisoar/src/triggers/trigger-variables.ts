import { isJsonObject, type Assignment, type Value } from '@setpiece/playbook';
import type { SourceObject } from '../source-object.ts';
import { named } from '../step-common.ts';

/** What a trigger step sets, and which inputs it thereby declares. */
export interface TriggerVariables {
  readonly variables?: Assignment[];
  readonly parameters: readonly string[];
}

/**
 * Reads a trigger's `step_variables`. Entries of `input` that only pass on what the run was started with
 * (`{{ vars.host }}`, `{{ vars.input.records[0] }}`) declare an input; they are not assigned again, since the payload stands in
 * `vars.input` already. The source's own words for `input` are kept.
 */
export function readTriggerVariables(given: SourceObject): TriggerVariables {
  const source = given.peek('step_variables');
  if (!isJsonObject(source)) return { parameters: [] };
  given.take('step_variables');
  const { input, ...others } = source;
  const parameters =
    isJsonObject(input) && isJsonObject(input['params']) ? Object.keys(input['params']).filter(Boolean) : [];
  const computed = isJsonObject(input) ? computedInput(input) : {};
  if (isJsonObject(input)) given.keep('step_variables', { input });
  const assigned = Object.keys(computed).length ? { input: computed, ...others } : others;
  const variables = named(Object.entries(assigned));
  return { ...(variables.length && { variables }), parameters };
}

/** The part of `input` that is more than the payload. */
function computedInput(input: Record<string, Value>): Record<string, Value> {
  const { params, records, ...others } = input;
  const computed: Record<string, Value> = { ...others };
  if (records !== undefined && !isPayloadRecords(records)) computed['records'] = records;
  const own = isJsonObject(params) ? Object.entries(params).filter(([name, value]) => !isPayloadOf(name, value)) : [];
  if (own.length) computed['params'] = Object.fromEntries(own);
  return computed;
}

function isPayloadRecords(records: Value): boolean {
  const [only, ...more] = (Array.isArray(records) ? records : [records]) as readonly Value[];
  if (more.length || only === undefined || only === null || only === '') return more.length === 0;
  return (
    typeof only === 'string' &&
    /^\{\{\s*vars\.(input\.records(\[0\])?|request\.data(\.records(\[0\])?)?)\s*\}\}$/.test(only)
  );
}

function isPayloadOf(name: string, value: Value): boolean {
  if (typeof value !== 'string') return false;
  const path = /^\{\{\s*vars((?:\.\w+|\[\s*(?:"[^"]*"|'[^']*')\s*\])+)\s*\}\}$/.exec(value)?.[1];
  if (path === undefined) return value.trim() === '';
  const keys = [...path.matchAll(/\.(\w+)|\[\s*["']([^"']*)["']\s*\]/g)].map((match) => match[1] ?? match[2]);
  const place = keys.slice(0, -1).join('.');
  return keys.at(-1) === name && ['', 'input.params', 'request.data'].includes(place);
}
