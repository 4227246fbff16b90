import type { Scope } from '../index.ts';
import { planOf } from './template-plan.ts';

/** Whether templates may run in the server's own process: bounded by their form, on little data. */
export function isCheap(templates: readonly string[], scope: Scope): boolean {
  return templates.every((template) => {
    const { limit, vars, usesGlobals } = planOf(template);
    if (limit === Infinity) return true;
    if (limit < 0) return false;
    const named = vars === undefined ? scope.vars : [...vars].map((name) => scope.vars[name]);
    return isSmall([named, usesGlobals ? scope.globalVars : undefined], limit);
  });
}

/** Whether the data has roughly at most so many characters; stops counting as soon as it has not. */
export function isSmall(data: unknown, limit: number): boolean {
  let left = limit;
  const count = (value: unknown): void => {
    if (left < 0) return;
    if (typeof value === 'string') left -= value.length;
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        left -= key.length + 4;
        count(item);
        if (left < 0) return;
      }
    } else left -= 8;
  };
  count(data);
  return left >= 0;
}
