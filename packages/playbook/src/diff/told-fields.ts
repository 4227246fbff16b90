import type { Value } from '../value.ts';
import type { FieldChange, PartChange } from './playbook-diff.ts';

/** What a part's heading says already. */
const saidAbove = new Set(['id', 'name', 'kind']);

/** The places of a change that are told below its heading: of a part that came or went its keys, of a route not its ends. */
export function toldFields({ part, change, before, after, fields }: PartChange): readonly FieldChange[] {
  if (change === 'changed' && part === 'route') return fields.filter(({ path }) => !/^(from|to|on)\b/.test(path));
  if (change !== 'added' && change !== 'removed') return fields;
  if (part === 'route' || part === 'playbook') return [];
  return Object.entries((after ?? before) as Readonly<Record<string, Value>>)
    .filter(([key]) => !saidAbove.has(key))
    .map(([path, value]) => ({ path, [change === 'added' ? 'after' : 'before']: value }));
}

/** How many parts came, went and changed: `2 steps changed, 1 route added`. */
export function diffSummary(changes: readonly PartChange[]): string {
  const numbers = new Map<string, number>();
  for (const { part, change } of changes) numbers.set(`${part} ${change}`, (numbers.get(`${part} ${change}`) ?? 0) + 1);
  return [...numbers]
    .map(([key, number]) => (number === 1 ? `1 ${key}` : `${number} ${key.replace(' ', 's ')}`))
    .join(', ');
}
