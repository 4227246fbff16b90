import { EngineValue } from './engine-value.ts';

/** Python's name of the type of a value. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'Undefined';
  if (value === null) return 'NoneType';
  if (value instanceof EngineValue) return value.typeName;
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return TYPE_NAMES[typeof value] ?? 'object';
}

const TYPE_NAMES: Record<string, string> = {
  string: 'str',
  boolean: 'bool',
  bigint: 'int',
  object: 'dict',
  function: 'function',
};

/** The type in an author's words, for messages. */
export function typeWords(value: unknown): string {
  return WORDS[typeName(value)] ?? `a ${typeName(value)}`;
}

const WORDS: Record<string, string> = {
  Undefined: 'a missing value',
  NoneType: 'null',
  str: 'a text',
  int: 'a number',
  float: 'a number',
  bool: 'true/false',
  list: 'a list',
  dict: 'an object',
};
