import type { OperationFailure, Value } from '@setpiece/playbook';
import { PayloadTooLarge } from '../ports/payload-too-large.ts';
import { StepFailure } from './step-failure.ts';

/**
 * About how many characters the value's JSON has. It stops counting soon after `most`, so that a huge value costs no more than the limit.
 * Escapes are not counted.
 */
export function sizeOf(value: Value | undefined, most = Infinity): number {
  let size = 0;
  const left: unknown[] = [value];
  while (left.length && size <= most) {
    const next = left.pop();
    if (typeof next === 'string') size += next.length + 2;
    else if (typeof next !== 'object' || next === null) size += 5;
    else if (Array.isArray(next)) {
      size += 2 + next.length;
      if (size <= most) for (const item of next) left.push(item);
    } else {
      size += 2;
      for (const [name, item] of Object.entries(next)) {
        size += name.length + 4;
        left.push(item);
      }
    }
  }
  return size;
}

/** @throws StepFailure `VALUE_TOO_LARGE` when the JSON of a step's input or output has more characters than `most` */
export function refuseTooLarge(
  value: Value | undefined,
  most: number,
  { step, field }: { readonly step: string; readonly field: string },
): void {
  if (sizeOf(value, most) <= most) return;
  const [path, size] = largestIn(value, field);
  throw new StepFailure(valueTooLarge(`Step "${step}"`, path, size, most));
}

/** @throws PayloadTooLarge when the JSON of what somebody hands in has more characters than `most` */
export function refuseLargePayload(value: Value | undefined, most: number, what: string): void {
  if (sizeOf(value, most) <= most) return;
  const [path, size] = largestIn(value, 'input');
  throw new PayloadTooLarge(valueTooLarge(what, path, size, most).message);
}

/** The failure of something that has too much in one value. */
export function valueTooLarge(what: string, where: string, size: number, most: number): OperationFailure {
  const message =
    `${what} has ${megabytes(size)} in ${where}, and one value may have ${megabytes(most)} at most. ` +
    'Ask for less at once (a page, a filter, fewer fields), or loop over parts of it.';
  return { code: 'VALUE_TOO_LARGE', message, retryable: false };
}

/** Follows the part that makes up most of the value, as a path. */
function largestIn(value: Value | undefined, field: string): readonly [path: string, size: number] {
  let [path, at, size] = [field, value, sizeOf(value)];
  while (typeof at === 'object' && at !== null && !Array.isArray(at)) {
    const parts = Object.entries(at).map(([name, part]) => [name, part as Value, sizeOf(part as Value)] as const);
    const largest = parts.reduce((a, b) => (b[2] > a[2] ? b : a), ['', null, 0] as (typeof parts)[number]);
    if (largest[2] < size / 2) break;
    [path, at, size] = [`${path}.${largest[0]}`, largest[1], largest[2]];
  }
  return [path, size];
}

function megabytes(size: number): string {
  const inMegabytes = size / 1_048_576;
  return inMegabytes >= 0.1 ? `${inMegabytes.toFixed(inMegabytes < 10 ? 1 : 0)} MB` : `${(size / 1024).toFixed(1)} KB`;
}
