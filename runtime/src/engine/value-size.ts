import type { Value } from '@setpiece/playbook';
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

/** What is measured, for the message. */
export interface Measured {
  /** Name of the step, or of what else holds the value. */
  readonly step: string;
  /** `input`, `output`, … : the largest field in it is named. */
  readonly field: string;
}

/** @throws StepFailure `VALUE_TOO_LARGE` when the value's JSON has more characters than `most` */
export function refuseTooLarge(value: Value | undefined, most: number, { step, field }: Measured): void {
  if (sizeOf(value, most) <= most) return;
  const [path, size] = largestIn(value, field);
  throw new StepFailure({
    code: 'VALUE_TOO_LARGE',
    message:
      `Step "${step}": ${path} has ${megabytes(size)}, and one value may have ${megabytes(most)} at most. ` +
      'Ask for less at once (a page, a filter, fewer fields), or loop over parts of it.',
    retryable: false,
  });
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
