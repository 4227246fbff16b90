import { referencesOf, type Scope } from '../index.ts';

/**
 * The part of a scope that templates name. Other variables keep their names (so that an error can suggest them)
 * and lose their values.
 */
export function namedScope(templates: readonly string[], { vars, globalVars }: Scope): Scope {
  const references = templates.map(referencesOf);
  const isExact = references.every(({ usesAllVars, macros }) => !usesAllVars && macros.length === 0);
  const hasJsonata = templates.some((template) => template.includes('{{='));
  if (!isExact || hasJsonata) return globalVars === undefined ? { vars } : { vars, globalVars };
  const named = new Set(references.flatMap((reference) => reference.vars));
  const entries = Object.entries(vars).map(([name, value]) => [name, named.has(name) ? value : null]);
  return { vars: Object.fromEntries(entries) as Scope['vars'], ...(globalVars === undefined ? {} : { globalVars }) };
}

/** Every text inside a JSON value. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
