import { Fault } from '../fault.ts';
import { makeFloat } from '../values/float.ts';
import { isFloat, isNumeric, makeInteger, toIndex, toNumber, type Numeric } from '../values/numbers.ts';
import { typeWords } from '../values/type-name.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';
import { OPERATOR_FUNCTIONS } from './operators.ts';
import { roundHalfEven } from './round-decimal.ts';

/** Filters of numbers. */
export const NUMBER_FILTERS: Record<string, ValueFunction> = {
  abs: (value) => absolute(numeric(value)),
  round,
  pow: (value, args, context) => OPERATOR_FUNCTIONS['power_of']!(context, [value, args.get(0)]),
  root: (value, args) => makeFloat(toNumber(numeric(value)) ** (1 / toNumber(numeric(args.get(0) ?? 2)))),
  log: (value, args) =>
    makeFloat(
      args.has(0)
        ? Math.log(toNumber(numeric(value))) / Math.log(toNumber(numeric(args.get(0))))
        : Math.log(toNumber(numeric(value))),
    ),
  filesizeformat: (value, args) => fileSize(toNumber(numeric(value)), args.get(0, 'binary') === true),
};

function numeric(value: unknown): Numeric {
  if (isNumeric(value)) return value;
  throw new Fault('TYPE', `Expected a number, found ${typeWords(value)}; "| int" or "| float" converts a text.`);
}

function absolute(value: Numeric): unknown {
  if (typeof value === 'bigint') return value < 0n ? -value : value;
  return isFloat(value) ? makeFloat(Math.abs(toNumber(value))) : makeInteger(Math.abs(toNumber(value)));
}

function round(input: unknown, args: CallArguments): unknown {
  const value = numeric(input);
  const [first, second] = [args.get(0, 'precision'), args.get(1, 'method')];
  const method = second ?? (typeof first === 'string' ? first : 'common');
  const digits = typeof first === 'string' || first === undefined ? 0 : toIndex(first, 'The precision');
  const unit = 10 ** digits;
  if (method === 'ceil') return makeFloat(Math.ceil(toNumber(value) * unit) / unit);
  if (method === 'floor') return makeFloat(Math.floor(toNumber(value) * unit) / unit);
  if (method !== 'common') throw new Fault('VALUE', 'The method of "round" is "common", "ceil" or "floor".');
  const rounded = roundHalfEven(toNumber(value), digits);
  return isFloat(value) ? makeFloat(rounded) : makeInteger(rounded);
}

function fileSize(bytes: number, isBinary: boolean): string {
  const base = isBinary ? 1024 : 1000;
  if (bytes === 1) return '1 Byte';
  if (bytes < base) return `${Math.trunc(bytes)} Bytes`;
  const exponent = Math.min(8, Math.floor(Math.log(bytes) / Math.log(base)));
  const prefix = 'kMGTPEZY'[exponent - 1]!;
  const unit = isBinary ? `${prefix.toUpperCase()}iB` : `${prefix}B`;
  return `${(bytes / base ** exponent).toFixed(1)} ${unit}`;
}
