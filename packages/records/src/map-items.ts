import { applyPatch, evaluateValue, ExpressionError, type Environment } from '@setpiece/expressions';
import type { JsonPatchOperation, Mapping, Module, Value, ValuesMode } from '@setpiece/playbook';
import { type MappingProblem, problemOf } from './mapping-problem.ts';
import { picklistValue } from './picklist-value.ts';

export interface MapItems {
  readonly values: ValuesMode;
  readonly environment: Environment;
  /** What templates see as `vars`; `vars.item` is added for each item. Never changed. */
  readonly vars: Readonly<Record<string, unknown>>;
  readonly globalVars?: Readonly<Record<string, unknown>>;
  /** The mapping's module: its unique key stands in where the mapping names none. */
  readonly module?: Module;
  /** @default evaluation in this process */
  readonly evaluator?: { readonly evaluateValue: typeof evaluateValue };
}

/** One record to write. `key` has the identifying fields in the order of the mapping; empty means that nothing identifies it. */
export interface MappedRecord {
  /** Index of the source item. */
  readonly item: number;
  readonly fields: Readonly<Record<string, Value>>;
  readonly key: Readonly<Record<string, Value>>;
}

export interface MappedItems {
  readonly records: readonly MappedRecord[];
  readonly problems: readonly MappingProblem[];
  /** Changes that templates made to `vars` (`values: fortisoar` only), without those to `vars.item`. */
  readonly patch: readonly JsonPatchOperation[];
}

/**
 * Turns source items into records: field templates in the order of the mapping, then picklist rules, each seeing `vars.item`.
 * An item with an error-level problem gives no record; the others are not touched by it.
 *
 * @throws ExpressionError when an evaluation was stopped at a limit: the next item would only wait for the same
 */
export async function mapItems(mapping: Mapping, items: readonly Value[], options: MapItems): Promise<MappedItems> {
  const records: MappedRecord[] = [];
  const problems: MappingProblem[] = [];
  const patch: JsonPatchOperation[] = [];
  let vars = options.vars;
  for (const [index, item] of items.entries()) {
    const mapped = await mapItem(mapping, item, index, { ...options, vars });
    problems.push(...mapped.problems);
    patch.push(...mapped.patch);
    if (mapped.patch.length) vars = patched(vars, mapped.patch);
    if (mapped.record) records.push(mapped.record);
  }
  return { records, problems, patch };
}

interface MappedItem {
  readonly record?: MappedRecord;
  readonly problems: MappingProblem[];
  readonly patch: JsonPatchOperation[];
}

async function mapItem(mapping: Mapping, item: Value, index: number, options: MapItems): Promise<MappedItem> {
  const evaluator = itemEvaluator(item, options);
  const fields: Record<string, Value> = {};
  const problems: MappingProblem[] = [];
  const attempt = async (field: string, code: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (cause) {
      if (cause instanceof ExpressionError && cause.code === 'LIMIT') throw cause;
      problems.push(problemOf(cause, { code, item: index, field }));
    }
  };
  for (const { field, value } of mapping.fields) {
    await attempt(field, 'FIELD_FAILED', async () => {
      setField(fields, field, await evaluator.evaluate(value, field));
    });
  }
  for (const rule of mapping.picklists) {
    await attempt(rule.field, 'PICKLIST_FAILED', async () => {
      const source = await evaluator.evaluate(rule.source, rule.field);
      const found = picklistValue(rule, source, options.environment);
      if (found.value !== undefined) setField(fields, rule.field, found.value);
      if (found.problem) problems.push({ ...found.problem, item: index, field: rule.field });
    });
  }
  const key = keyOf(mapping, fields, index, options.module, problems);
  const failed = problems.some(({ severity }) => severity === 'error');
  return { record: failed ? undefined : { item: index, fields, key }, problems, patch: evaluator.patch };
}

/** Evaluates the templates of one item; each sees what the ones before it changed. */
function itemEvaluator(item: Value, options: MapItems) {
  const { evaluator = { evaluateValue } } = options;
  let vars: Readonly<Record<string, unknown>> = { ...options.vars, item };
  const patch: JsonPatchOperation[] = [];
  const evaluate = async (value: Value, field: string): Promise<Value> => {
    const result = await evaluator.evaluateValue(
      value,
      { vars, globalVars: options.globalVars },
      { values: options.values, environment: options.environment, at: { field } },
    );
    const changes = result.patch as readonly JsonPatchOperation[];
    if (changes.length) {
      vars = patched(vars, changes);
      patch.push(...changes.filter(({ path }) => path !== '/item' && !path.startsWith('/item/')));
    }
    return (result.value ?? null) as Value;
  };
  return { evaluate, patch };
}

function patched(vars: Readonly<Record<string, unknown>>, patch: readonly JsonPatchOperation[]) {
  return applyPatch(vars, patch);
}

function keyOf(
  mapping: Mapping,
  fields: Readonly<Record<string, Value>>,
  item: number,
  module: Module | undefined,
  problems: MappingProblem[],
): Record<string, Value> {
  const key: Record<string, Value> = {};
  const names = mapping.key.length ? mapping.key : (module?.uniqueKey ?? []);
  if (mapping.mode === 'create') return key;
  for (const name of names) {
    const value = fields[name] ?? null;
    if (value === null || value === '') {
      if (!mapping.key.length) return {};
      if (!problems.some(({ field }) => field === name)) problems.push(keyMissing(item, name));
    } else setField(key, name, value);
  }
  return key;
}

function keyMissing(item: number, field: string): MappingProblem {
  const message = `Item ${item + 1} has no value for "${field}", which identifies the record. Map the field, or take it out of the key.`;
  return { code: 'KEY_MISSING', severity: 'error', message, item, field };
}

/** Own property even for a field named `__proto__`. */
function setField(target: Record<string, Value>, name: string, value: Value): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
