import type { Value, Values } from './value.ts';

/** What people see where a secret is. */
export const secretMask = '••••••';

/**
 * Stands in a run's values for a secret that somebody told it: the secret itself, sealed with the workspace's key. Its characters stay as
 * they are in JSON, HTML and URLs, so that it may be a part of a longer text.
 */
export function sealedText(run: string, sealed: string): string {
  return `~secret.${run}.${sealed}~`;
}

const pattern = /~secret\.([\w-]+)\.([\w-]+)~/g;

/** The text with something else in place of each sealed one. */
export function replaceSealed(text: string, replace: (run: string, sealed: string) => string): string {
  if (!text.includes('~secret.')) return text;
  return text.replaceAll(pattern, (_, run: string, sealed: string) => replace(run, sealed));
}

/** The value as people may see it: with a mask for each secret. A value without one is given as it is. */
export function maskSealed<Kind>(value: Kind): Kind {
  return masked(value) as Kind;
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return replaceSealed(value, () => secretMask);
  if (Array.isArray(value)) return maskedList(value);
  return isPlain(value) ? maskedObject(value) : value;
}

function maskedList(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const next = masked(item);
    if (next !== item) (copy ??= [...list])[index] = next;
  }
  return copy ?? list;
}

function maskedObject(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let changed = false;
  const entries = Object.entries(object).map(([name, part]) => {
    const [nextName, next] = [replaceSealed(name, () => secretMask), masked(part)];
    changed ||= next !== part || nextName !== name;
    return [nextName, next] as const;
  });
  return changed ? Object.fromEntries(entries) : object;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** What somebody gives back who saw the masked value: where the mask was left as it is, the secret stays. */
export function keepSealed(given: Value, before: Value | undefined): Value {
  if (before === undefined) return given;
  if (typeof given === 'string') return typeof before === 'string' && maskSealed(before) === given ? before : given;
  if (typeof given !== 'object' || given === null || typeof before !== 'object' || before === null) return given;
  if (Array.isArray(given)) {
    const list = Array.isArray(before) ? (before as readonly Value[]) : [];
    return (given as readonly Value[]).map((item, index) => keepSealed(item, list[index]));
  }
  const parts = Array.isArray(before) ? {} : (before as Values);
  const keep = ([name, part]: [string, Value]) =>
    [name, keepSealed(part, Object.hasOwn(parts, name) ? parts[name] : undefined)] as const;
  return Object.fromEntries(Object.entries(given as Values).map(keep));
}
