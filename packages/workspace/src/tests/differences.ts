import { isJsonObject, placeUnder, type Value } from '@setpiece/playbook';
import type { Difference } from './test-report.ts';

type Got = Value | undefined;

/** Where two values differ, innermost places first named. Order of keys does not count. */
export function differences(expected: Got, got: Got, path: string): Difference[] {
  return compare(expected, got, path, false);
}

/** The same, for those keys only that are expected, at any depth. Lists have to be as long as expected. */
export function namedDifferences(expected: Value, got: Value, path: string): Difference[] {
  return compare(expected, got, path, true);
}

function compare(expected: Got, got: Got, path: string, named: boolean): Difference[] {
  if (expected === got) return [];
  if (isList(expected) && isList(got))
    return range(Math.max(expected.length, got.length)).flatMap((index) =>
      compare(expected[index], got[index], `${path}[${index}]`, named),
    );
  if (isJsonObject(expected) && isJsonObject(got))
    return [...new Set([...Object.keys(expected), ...(named ? [] : Object.keys(got))])].flatMap((key) =>
      compare(own(expected, key), own(got, key), placeUnder(path, key), named),
    );
  return [{ path, ...(expected !== undefined && { expected }), ...(got !== undefined && { got }) }];
}

function own(object: Readonly<Record<string, Value>>, key: string): Got {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isList(value: Got): value is readonly Value[] {
  return Array.isArray(value);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
