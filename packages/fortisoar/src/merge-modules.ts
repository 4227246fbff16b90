import type { Field, Module } from '@setpiece/playbook';

/**
 * Lays modules over each other: packs often carry only the fields that they add. A field that stands in both is taken from
 * `added`; labels and the unique key come from `added` where it says any.
 */
export function mergeModules(base: readonly Module[], added: readonly Module[]): Module[] {
  const merged = new Map(base.map((module) => [module.name, module]));
  for (const module of added) {
    const before = merged.get(module.name);
    merged.set(module.name, before ? mergeModule(before, module) : module);
  }
  return [...merged.values()];
}

function mergeModule(before: Module, added: Module): Module {
  const fields = new Map<string, Field>(before.fields.map((field) => [field.name, field]));
  for (const field of added.fields) fields.set(field.name, { ...fields.get(field.name), ...field });
  const plural = added.plural ?? before.plural;
  return {
    name: before.name,
    label: added.label === added.name ? before.label : added.label,
    ...(plural !== undefined && { plural }),
    fields: [...fields.values()],
    uniqueKey: added.uniqueKey.length ? added.uniqueKey : before.uniqueKey,
  };
}
