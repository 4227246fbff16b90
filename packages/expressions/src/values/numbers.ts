import { Fault } from '../fault.ts';
import { Float } from './float.ts';

export type Numeric = number | bigint | boolean | Float;

/** int, float or bool. */
export function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' || value instanceof Float;
}

export function isFloat(value: unknown): value is number | Float {
  return value instanceof Float || (typeof value === 'number' && !Number.isInteger(value));
}

export function isInteger(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

/** The value as a JavaScript number; integers beyond 2^53 lose digits here. */
export function toNumber(value: Numeric): number {
  return value instanceof Float ? value.value : Number(value);
}

/** An integer result in its exact form. */
export function makeInteger(value: bigint | number): number | bigint {
  if (typeof value === 'number') return Object.is(value, -0) ? 0 : value;
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** An index or count; `what` names it in the error. */
export function toIndex(value: unknown, what: string): number {
  if (typeof value === 'boolean' || isInteger(value)) return Number(value);
  throw new Fault('TYPE', `${what} must be a whole number.`);
}
