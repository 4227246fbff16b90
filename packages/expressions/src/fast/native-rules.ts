import { EngineValue } from '../values/engine-value.ts';
import { NotSimple } from './closure.ts';

/** JSONata's own truth of a value. */
export function nativeBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.length > 0;
  if (typeof value === 'number') return !Number.isNaN(value) && value !== 0;
  if (value === undefined || value === null) return false;
  throw new NotSimple();
}

/** A path of names over plain objects; lists on the way have rules of their own. */
export function nativePath(input: unknown, names: readonly string[]): unknown {
  let value = input;
  for (const name of names) value = nativeName(value, name);
  return value;
}

/** One step of such a path. */
export function nativeName(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  if (Array.isArray(object) || object instanceof EngineValue) throw new NotSimple();
  const value = Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;
  if (typeof value === 'function') throw new NotSimple();
  return value;
}

export function nativeEquals(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return false;
  if (typeof left === 'object' && typeof right === 'object' && left !== right) throw new NotSimple();
  return left === right;
}

export function nativeConcat(left: unknown, right: unknown): string {
  return nativeText(left) + nativeText(right);
}

function nativeText(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new NotSimple();
}

export function nativeArithmetic(operator: string, left: unknown, right: unknown): number {
  if (typeof left !== 'number' || typeof right !== 'number') throw new NotSimple();
  const result = arithmetic(operator, left, right);
  if (!Number.isFinite(result) || !Number.isFinite(left) || !Number.isFinite(right)) throw new NotSimple();
  return result;
}

function arithmetic(operator: string, left: number, right: number): number {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  return operator === '/' ? left / right : left % right;
}

export function nativeOrder(operator: string, left: unknown, right: unknown): boolean {
  const isComparable = typeof left === typeof right && (typeof left === 'number' || typeof left === 'string');
  if (!isComparable) throw new NotSimple();
  const [a, b] = [left as number, right as number];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}
