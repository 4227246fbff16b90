import { Fault } from '../fault.ts';
import { Dict, dictKey } from '../values/dict.ts';
import { itemsOf } from '../values/iterate.ts';
import { entriesOf, getKey, hasKey, isMapping, keysOf, valuesOf, type Mapping } from '../values/mapping.ts';
import { Tuple } from '../values/tuple.ts';
import { assertMayChange } from './change-guard.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';

/** Python's methods of dicts. */
export const DICT_METHODS: Record<string, ValueFunction> = {
  get: (dict, args) =>
    hasKey(dict as Mapping, args.get(0)) ? getKey(dict as Mapping, args.get(0)) : (args.get(1, 'default') ?? null),
  items: (dict) => entriesOf(dict as Mapping).map((entry) => new Tuple(entry)),
  keys: (dict) => keysOf(dict as Mapping),
  values: (dict) => valuesOf(dict as Mapping),
  copy: (dict) => new Dict(entriesOf(dict as Mapping)),
  update: (dict, args, context) => update(changeable(dict, context), args),
  __setitem__: (dict, args, context) => setKey(changeable(dict, context), args.get(0), args.get(1)),
  setdefault: (dict, args, context) => setDefault(changeable(dict, context), args.get(0), args.get(1) ?? null),
  pop: (dict, args, context) => pop(changeable(dict, context), args),
  popitem: (dict, _args, context) => popLast(changeable(dict, context)),
  clear: (dict, _args, context) => clear(changeable(dict, context)),
};

function changeable(dict: unknown, context: EvaluationContext): Mapping {
  assertMayChange(dict, context);
  return dict as Mapping;
}

function setKey(mapping: Mapping, key: unknown, value: unknown): null {
  if (mapping instanceof Dict) mapping.entries.set(dictKey(key), value);
  else
    Object.defineProperty(mapping, String(dictKey(key)), {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  return null;
}

function deleteKey(mapping: Mapping, key: unknown): void {
  if (mapping instanceof Dict) mapping.entries.delete(dictKey(key));
  else delete mapping[String(key)];
}

/** The pairs a dict can be made of: a dict, or a list of pairs. */
export function pairsOf(source: unknown): (readonly [unknown, unknown])[] {
  if (source === undefined) return [];
  if (isMapping(source)) return entriesOf(source);
  return itemsOf(source).map((pair) => {
    const [key, value, ...more] = itemsOf(pair);
    if (more.length > 0 || key === undefined) throw new Fault('VALUE', 'A dict is made of pairs.');
    return [key, value] as const;
  });
}

function update(mapping: Mapping, args: CallArguments): null {
  for (const [key, value] of pairsOf(args.get(0))) setKey(mapping, key, value);
  for (const [key, value] of args.named) setKey(mapping, key, value);
  return null;
}

function setDefault(mapping: Mapping, key: unknown, value: unknown): unknown {
  if (!hasKey(mapping, key)) setKey(mapping, key, value);
  return getKey(mapping, key);
}

function pop(mapping: Mapping, args: CallArguments): unknown {
  const key = args.get(0);
  if (!hasKey(mapping, key)) {
    if (args.has(1)) return args.get(1);
    throw new Fault('VALUE', `There is no key "${String(key)}" to take out; give a default as second argument.`);
  }
  const value = getKey(mapping, key);
  deleteKey(mapping, key);
  return value;
}

function popLast(mapping: Mapping): Tuple {
  const last = entriesOf(mapping).at(-1);
  if (last === undefined) throw new Fault('VALUE', 'The object is empty.');
  deleteKey(mapping, last[0]);
  return new Tuple(last);
}

function clear(mapping: Mapping): null {
  for (const key of keysOf(mapping)) deleteKey(mapping, key);
  return null;
}
