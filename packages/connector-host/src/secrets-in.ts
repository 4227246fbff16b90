import type { ManifestField } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';

type Values = Readonly<Record<string, Value>>;

/** The texts in fields of type password, those of branches that are not chosen too. */
export function secretsIn(fields: readonly ManifestField[], values: Values): string[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const own = field.type === 'password' && typeof value === 'string' && value !== '' ? [value] : [];
    return [...own, ...secretsIn(Object.values(field.onchange ?? {}).flat(), values)];
  });
}
