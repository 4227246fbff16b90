import type { Scope } from '../index.ts';
import { planOf } from './template-plan.ts';

/**
 * The part of a scope that templates name. Other variables keep their names (so that an error can suggest them)
 * and lose their values.
 */
export function namedScope(templates: readonly string[], { vars, globalVars }: Scope): Scope {
  const plans = templates.map(planOf);
  const globals = globalVars !== undefined && plans.some(({ usesGlobals }) => usesGlobals) ? { globalVars } : {};
  if (plans.some((plan) => plan.vars === undefined)) return { vars, ...globals };
  const isNamed = (name: string) => plans.some((plan) => plan.vars!.has(name));
  const entries = Object.entries(vars).map(([name, value]) => [name, isNamed(name) ? value : null]);
  return { vars: Object.fromEntries(entries) as Scope['vars'], ...globals };
}

/** Every text inside a JSON value. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
