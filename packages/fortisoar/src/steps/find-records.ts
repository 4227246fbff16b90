import { isJsonObject, type Sort } from '@setpiece/playbook';
import { readFilter } from '../read-filter.ts';
import { SourceObject } from '../source-object.ts';
import type { StepReader } from '../step-reader.ts';

/** `FindRecords`: `module` carries the options of the search behind a question mark. */
export const readFindRecords: StepReader = (source, report) => {
  const given = source.arguments;
  const [module = '', search = ''] = (given.text('module') ?? '').split(/\?(.*)/s);
  if (!module) {
    report('MODULE_MISSING', 'error', 'It looks for records, but names no module. Choose one, or remove the step.');
    const reason = 'The source names no module to search.';
    return { body: { kind: 'foreign', source: source.type, reason } };
  }
  const options = readOptions(search);
  const query = given.object('query');
  const { filter, exact } = readFilter(given.peek('query') ?? queryValue(query), report, 'filter');
  if (exact) for (const key of ['filters', 'logic']) query.take(key);
  const queryLimit = query.take('limit');
  const limit = options.limit ?? limitOf(queryLimit);
  const sort = readSort(query);
  const select = readSelect(query);
  if (Object.keys(options.rest).length) given.keep('search', options.rest);
  return {
    body: {
      kind: 'find_records',
      module,
      ...(filter && { filter }),
      ...(sort.length && { sort }),
      ...(limit !== undefined && { limit }),
      ...(select.length && { select }),
      ...(options.relationships && { relationships: true }),
    },
  };
};

function queryValue(query: SourceObject) {
  return Object.fromEntries(query.keys.map((key) => [key, query.peek(key) ?? null]));
}

/** `$limit=30&$relationships=true&$fsr_max_relation_count=100` */
function readOptions(search: string) {
  const rest: Record<string, string> = {};
  let limit: number | string | undefined;
  let relationships = false;
  for (const part of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = part.split(/=(.*)/s);
    if (name === '$limit') limit = limitOf(value);
    else if (name === '$relationships') relationships = value === 'true';
    else rest[name] = value;
  }
  return { limit, relationships, rest };
}

function limitOf(value: unknown): number | string | undefined {
  const limit = Number(value);
  if (value !== '' && value !== null && Number.isSafeInteger(limit) && limit > 0) return limit;
  return typeof value === 'string' && value.includes('{') ? value : undefined;
}

function readSort(query: SourceObject): Sort[] {
  return query.list('sort').flatMap((given) => {
    if (!isJsonObject(given) || typeof given['field'] !== 'string') return [];
    const isDescending = typeof given['direction'] === 'string' && /^desc$/i.test(given['direction']);
    return [{ field: given['field'], direction: isDescending ? 'desc' : 'asc' } as const];
  });
}

function readSelect(query: SourceObject): string[] {
  const fields = query.peek('__selectFields');
  if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'string')) return [];
  query.take('__selectFields');
  return fields as string[];
}
