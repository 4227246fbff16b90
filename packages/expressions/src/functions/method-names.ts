/** Python's methods by the type they belong to; `a.items` is a method even where a key has that name. */
export const METHOD_NAMES = {
  text: [
    'capitalize',
    'center',
    'count',
    'encode',
    'endswith',
    'find',
    'format',
    'index',
    'isalnum',
    'isalpha',
    'isdigit',
    'islower',
    'isnumeric',
    'isspace',
    'isupper',
    'join',
    'ljust',
    'lower',
    'lstrip',
    'partition',
    'replace',
    'rfind',
    'rjust',
    'rpartition',
    'rsplit',
    'rstrip',
    'split',
    'splitlines',
    'startswith',
    'strip',
    'swapcase',
    'title',
    'upper',
    'zfill',
  ],
  list: ['append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort'],
  dict: ['clear', 'copy', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values', '__setitem__'],
  date: [
    'format',
    'isoformat',
    'replace',
    'shift',
    'strftime',
    'to',
    'humanize',
    'date',
    'floor',
    'ceil',
    'isoweekday',
    'weekday',
  ],
  duration: ['total_seconds'],
} as const;

/** Methods that change the object they are called on. */
export const MUTATING_METHODS: ReadonlySet<string> = new Set([
  'append',
  'clear',
  'extend',
  'insert',
  'pop',
  'popitem',
  'remove',
  'reverse',
  'setdefault',
  'sort',
  'update',
  '__setitem__',
]);

const ALL: ReadonlySet<string> = new Set(Object.values(METHOD_NAMES).flat());

export function isMethodName(name: string): boolean {
  return ALL.has(name);
}

const OF_DICTS: ReadonlySet<string> = new Set(METHOD_NAMES.dict);

/** Whether `a.name` means a method of an object even where it has a key of that name. */
export function isDictMethod(name: string): boolean {
  return OF_DICTS.has(name);
}
