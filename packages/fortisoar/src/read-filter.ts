import { isJsonObject, FilterOperator, type Filter, type FilterCondition, type Value } from '@setpiece/playbook';
import type { Report } from './report.ts';

/** What a filter tree of the source became, and whether it said more than that. */
export interface ReadFilter {
  readonly filter?: Filter;
  /** False: keep the source's tree in `origin`. */
  readonly exact: boolean;
}

const nodeKeys = new Set([
  'logic',
  'filters',
  'sort',
  'limit',
  '__selectFields',
  'type',
  '_field',
  '_operator',
  '_value',
]);
const leafKeys = new Set(['type', 'field', 'operator', 'value', '_operator', '_value']);

/** Reads a filter tree `{logic, filters}`. Empty trees give no filter. */
export function readFilter(value: Value | undefined, report: Report, field: string): ReadFilter {
  if (!isJsonObject(value) || !Array.isArray(value['filters'])) return { exact: value === undefined };
  let exact = onlyKnownKeys(value, nodeKeys);
  const filters: (FilterCondition | Filter)[] = [];
  for (const child of value['filters'] as readonly Value[]) {
    const read =
      isJsonObject(child) && !('filters' in child) ? readLeaf(child, report, field) : nested(child, report, field);
    exact &&= read.exact;
    if (read.part) filters.push(read.part);
  }
  const logic = /^or$/i.test(textOr(value['logic'])) ? 'or' : 'and';
  return { filter: filters.length ? { logic, filters } : undefined, exact };
}

interface Part {
  readonly part?: FilterCondition | Filter;
  readonly exact: boolean;
}

function nested(value: Value, report: Report, field: string): Part {
  const { filter, exact } = readFilter(value, report, field);
  return { part: filter, exact };
}

function readLeaf(leaf: Record<string, Value>, report: Report, at: string): Part {
  const operator = FilterOperator.safeParse(leaf['operator']);
  const { field, value, type } = leaf;
  if (!operator.success || typeof field !== 'string') {
    const message = `A condition with operator ${JSON.stringify(leaf['operator'])} on field ${JSON.stringify(field)} is not known here and was left out. Rebuild it in the filter.`;
    report('UNKNOWN_FILTER_CONDITION', 'warning', message, { field: at });
    return { exact: false };
  }
  const condition: FilterCondition = { field, operator: operator.data };
  if (value !== undefined) condition.value = value;
  if (typeof type === 'string') condition.type = type;
  return { part: condition, exact: onlyKnownKeys(leaf, leafKeys) && isCopy(leaf) };
}

/** `_value` shows the picklist item or record that `value` names. */
function isCopy(leaf: Record<string, Value>): boolean {
  const shown = leaf['_value'];
  return !isJsonObject(shown) || shown['@id'] === leaf['value'] || shown['@id'] === undefined;
}

function onlyKnownKeys(value: Record<string, Value>, known: ReadonlySet<string>): boolean {
  return Object.keys(value).every((key) => known.has(key));
}

function textOr(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
