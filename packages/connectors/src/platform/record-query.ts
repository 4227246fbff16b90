import type { FindRecords } from '@setpiece/connector-kit';
import {
  plainText,
  isJsonObject,
  type Filter,
  type FilterCondition,
  FilterOperator,
  type Sort,
  type Value,
} from '@setpiece/playbook';
import { invalidParameter } from '../parameters.ts';

/** What a call asks for, besides the module. */
export interface RecordQuery extends Omit<FindRecords, 'module'> {
  /** Only these fields. */
  readonly select?: readonly string[];
}

/** `?status=Open&severity$in=a|b&$limit=10&$page=2&$orderby=-createDate` as a query. Other `$` words are directions. */
export function queryOfAddress(query: URLSearchParams): RecordQuery {
  const filters: FilterCondition[] = [];
  for (const [name, value] of query) {
    if (name.startsWith('$') || name.startsWith('_')) continue;
    const [field = '', operator = 'eq'] = name.split('$');
    filters.push({ field, operator: operatorOf(operator), value: operandOf(operator, value) });
  }
  return { ...(filters.length ? { filter: { logic: 'and', filters } } : {}), ...pageOf(query), ...orderOf(query) };
}

/** FortiSOAR's filter tree with `limit`, `sort` and `__selectFields` as a query; the address may set limit and page. */
export function queryOfBody(body: Value | undefined, address: URLSearchParams): RecordQuery {
  const tree = objectIn(body, 'the query');
  const filter = Array.isArray(tree['filters']) && tree['filters'].length ? filterOf(tree) : undefined;
  const select = tree['__selectFields'];
  const sort = Array.isArray(tree['sort']) ? (tree['sort'] as readonly Value[]).map(sortOf) : [];
  return {
    ...(filter ? { filter } : {}),
    ...(tree['limit'] ? { limit: Number(tree['limit']) } : {}),
    ...(sort.length ? { sort } : {}),
    ...(Array.isArray(select) ? { select: (select as readonly Value[]).map(plainText) } : {}),
    ...pageOf(address),
  };
}

function filterOf(tree: Readonly<Record<string, Value>>): Filter {
  const parts = Array.isArray(tree['filters']) ? (tree['filters'] as readonly Value[]) : [];
  const filters = parts.map((part) => {
    const object = objectIn(part, 'a filter');
    return Array.isArray(object['filters']) ? filterOf(object) : conditionOf(object);
  });
  return { logic: plainText(tree['logic']).toLowerCase() === 'or' ? 'or' : 'and', filters };
}

function conditionOf(leaf: Readonly<Record<string, Value>>): FilterCondition {
  const operator = operatorOf(plainText(leaf['operator'] ?? 'eq'));
  return { field: plainText(leaf['field']), operator, value: leaf['value'] ?? null };
}

function operatorOf(name: string): FilterOperator {
  const known = FilterOperator.safeParse(name);
  if (known.success) return known.data;
  throw invalidParameter('query', `has an unknown operator "${name}"`);
}

function operandOf(operator: string, text: string): Value {
  return ['in', 'nin', 'in_all'].includes(operator) ? text.split('|') : text;
}

function pageOf(query: URLSearchParams): Pick<RecordQuery, 'limit' | 'offset'> {
  const limit = Number(query.get('$limit'));
  if (!Number.isInteger(limit) || limit <= 0) return {};
  const page = Math.max(1, Number(query.get('$page')) || 1);
  return { limit, offset: Number(query.get('$offset')) || (page - 1) * limit };
}

function orderOf(query: URLSearchParams): Pick<RecordQuery, 'sort'> {
  const names = (query.get('$orderby') ?? '').split(',').filter((name) => name !== '');
  if (!names.length) return {};
  return {
    sort: names.map((name) => ({ field: name.replace(/^[-+]/, ''), direction: name.startsWith('-') ? 'desc' : 'asc' })),
  };
}

function sortOf(value: Value): Sort {
  const { field, direction } = objectIn(value, 'a sort');
  return { field: plainText(field), direction: plainText(direction).toLowerCase() === 'desc' ? 'desc' : 'asc' };
}

function objectIn(value: Value | undefined, what: string): Readonly<Record<string, Value>> {
  if (value === undefined) return {};
  if (isJsonObject(value)) return value as Readonly<Record<string, Value>>;
  throw invalidParameter('query', `does not hold ${what} as object`);
}
