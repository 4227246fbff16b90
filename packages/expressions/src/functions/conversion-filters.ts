import { Fault } from '../fault.ts';
import { attributeOf } from './attribute.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { makeFloat } from '../values/float.ts';
import { Instant } from '../values/instant.ts';
import { itemsOf } from '../values/iterate.ts';
import { isNumeric, makeInteger, toNumber } from '../values/numbers.ts';
import { isTruthy } from '../values/truth.ts';
import { typeName } from '../values/type-name.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';

/** Filters that choose or change the type of a value. */
export const CONVERSION_FILTERS: Record<string, ValueFunction> = {
  default: orDefault,
  d: orDefault,
  int: (value, args) => toInteger(value, args.get(0, 'default') ?? 0, Number(args.get(1, 'base') ?? 10)),
  float: (value, args) => toFloat(value, args.get(0, 'default')),
  string: (value, _args, context) => context.text(value),
  bool: (value) => toBoolean(value),
  list: (value) => [...itemsOf(value)],
  ternary: (value, args) => {
    if (value === null && args.has(2, 'none_val')) return args.get(2, 'none_val');
    return isTruthy(value) ? args.get(0, 'true_val') : args.get(1, 'false_val');
  },
  attr: (value, args, context) => attributeOf(value, args.text(0, 'name'), context),
  type_debug: (value) => typeName(value),
};

/** The value, or what replaces it; undefined if both are missing. */
export function valueOrDefault(value: unknown, args: CallArguments): unknown {
  const replaces = value === undefined || (isTruthy(args.get(1, 'boolean')) && !isTruthy(value));
  if (!replaces) return value;
  return args.has(0, 'default_value') ? args.get(0, 'default_value') : '';
}

function orDefault(value: unknown, args: CallArguments, context: EvaluationContext): unknown {
  const result = valueOrDefault(value, args);
  if (result === undefined && !context.isLenient)
    throw new Fault('UNDEFINED', 'Neither the value nor its default is there.');
  return result;
}

function toInteger(value: unknown, fallback: unknown, base: number): unknown {
  if (typeof value === 'bigint') return value;
  if (isNumeric(value)) return truncated(toNumber(value), fallback);
  if (typeof value !== 'string') return fallback;
  if (base === 10 && /^\d{1,15}$/.test(value)) return Number(value);
  const text = value.trim().replace(/(?<=\d)_(?=\d)/g, '');
  if (base !== 10) return parseInBase(text, base) ?? fallback;
  if (/^[+-]?\d+$/.test(text)) return makeInteger(BigInt(text.replace(/^\+/, '')));
  return isFloatText(text) ? truncated(Number(text), fallback) : fallback;
}

function truncated(number: number, fallback: unknown): unknown {
  if (!Number.isFinite(number)) return fallback;
  return makeInteger(Number.isSafeInteger(Math.trunc(number)) ? Math.trunc(number) : BigInt(Math.trunc(number)));
}

function parseInBase(text: string, base: number): number | undefined {
  const digits = text.toLowerCase().replace(/^([+-]?)(0x|0o|0b)/, '$1');
  const number = Number.parseInt(digits, base);
  return Number.isNaN(number) || digits === '' ? undefined : number;
}

function isFloatText(text: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text);
}

function toFloat(value: unknown, fallback: unknown): unknown {
  const otherwise = fallback ?? makeFloat(0);
  if (isNumeric(value)) return makeFloat(toNumber(value));
  if (typeof value !== 'string') return otherwise;
  const text = value.trim();
  return isFloatText(text) ? makeFloat(Number(text)) : otherwise;
}

function toBoolean(value: unknown): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return /^(yes|on|1|true)$/i.test(value.trim());
  return !(value instanceof Instant) && isNumeric(value) && toNumber(value) === 1;
}
