import { isJsonObject, isSameJson, ownValue } from '../json-object.ts';
import { placeUnder } from '../place-of.ts';
import type { Value, Values } from '../value.ts';
import type { FieldChange } from './playbook-diff.ts';

type Found = Value | undefined;

/** Where two JSON values differ: innermost places, entries of lists by their id or name where each has one. */
export function diffValues(before: Found, after: Found, path = ''): FieldChange[] {
  if (isSameJson(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after)) return diffObjects(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  return [fieldChange(path, before, after)];
}

/** The change of a place as a whole. */
export function fieldChange(path: string, before: Found, after: Found): FieldChange {
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function diffObjects(before: Values, after: Values, path: string): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => diffValues(ownValue(before, key), ownValue(after, key), placeUnder(path, key)));
}

function diffLists(before: readonly Value[], after: readonly Value[], path: string): FieldChange[] {
  const key = ['id', 'name', 'field'].find((one) => isKeyOf(before, one) && isKeyOf(after, one));
  return key === undefined ? diffByPlace(before, after, path) : diffByKey(before, after, key, path);
}

/** Whether every entry has a text under this key, and no two the same. */
function isKeyOf(list: readonly Value[], key: string): boolean {
  const names = list.map((item) => (isJsonObject(item) ? ownValue(item, key) : undefined));
  return names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
}

function diffByKey(before: readonly Value[], after: readonly Value[], key: string, path: string): FieldChange[] {
  const named = (list: readonly Value[]) => new Map(list.map((item) => [(item as Values)[key] as string, item]));
  const [old, now] = [named(before), named(after)];
  const placeOf = (name: string) => `${path}[${key}=${JSON.stringify(name)}]`;
  const [oldNames, names] = [[...old.keys()], [...now.keys()]];
  return [
    ...oldNames.flatMap((name, index) =>
      now.has(name)
        ? diffValues(old.get(name), now.get(name), placeOf(name))
        : [{ ...fieldChange(placeOf(name), old.get(name), undefined), index }],
    ),
    ...names.flatMap((name, index) =>
      old.has(name) ? [] : [{ ...fieldChange(placeOf(name), undefined, now.get(name)), index }],
    ),
    ...diffOrder(oldNames, names, path),
  ];
}

/** Whether what stayed stands in another order. */
export function diffOrder(before: readonly string[], after: readonly string[], path: string): FieldChange[] {
  const [was, is] = [new Set(before), new Set(after)];
  const [old, now] = [before.filter((name) => is.has(name)), after.filter((name) => was.has(name))];
  return isSameJson(old, now) ? [] : [{ path, before: old, after: now, isOrder: true }];
}

/** Without names only what lies between the equal beginning and the equal end differs. */
function diffByPlace(before: readonly Value[], after: readonly Value[], path: string): FieldChange[] {
  const begin = equalBeginning(before, after);
  const end = equalBeginning(before.slice(begin).reverse(), after.slice(begin).reverse());
  const [old, now] = [before.slice(begin, before.length - end), after.slice(begin, after.length - end)];
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) =>
    diffValues(old[index], now[index], `${path}[${begin + index}]`),
  ).flat();
}

function equalBeginning(before: readonly Value[], after: readonly Value[]): number {
  const first = before.findIndex((item, index) => index >= after.length || !isSameJson(item, after[index]));
  return first < 0 ? before.length : first;
}
