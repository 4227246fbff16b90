import type { Value } from '@setpiece/playbook';
import type { ManifestField, ManifestOperation } from './manifest.ts';

type Values = Readonly<Record<string, Value>>;

/**
 * The parameters that are shown for the chosen values: each field, then the fields that its value brings (`onchange`), at any depth.
 * A value that is not given counts as the field's own default. A name that several branches use is the shown one.
 */
export function visibleParameters(operation: Pick<ManifestOperation, 'parameters'>, values: Values): ManifestField[] {
  return visibleFields(operation.parameters, values);
}

/** The required ones among the shown parameters that have no value. A default of the manifest counts as a value. */
export function missingParameters(operation: Pick<ManifestOperation, 'parameters'>, values: Values): ManifestField[] {
  return visibleParameters(operation, values).filter((field) => field.required && isEmpty(valueOf(field, values)));
}

/** The groups of shown parameters of which one must be given and none is. */
export function missingChoices(
  operation: Pick<ManifestOperation, 'parameters' | 'needs_one_of'>,
  values: Values,
): ManifestField[][] {
  const shown = visibleParameters(operation, values);
  return (operation.needs_one_of ?? [])
    .map((names) => shown.filter(({ name }) => names.includes(name)))
    .filter((group) => group.length > 0 && group.every((field) => isEmpty(valueOf(field, values))));
}

/** The given values, with the manifest's default for every shown parameter that has none. */
export function filledParameters(operation: Pick<ManifestOperation, 'parameters'>, values: Values): Values {
  const defaults = visibleParameters(operation, values)
    .filter((field) => field.value !== undefined && !Object.hasOwn(values, field.name))
    .map((field) => [field.name, field.value ?? null] as const);
  return { ...Object.fromEntries(defaults), ...values };
}

/** Like {@link visibleParameters}, for any list of fields: those of a configuration too. */
export function visibleFields(fields: readonly ManifestField[], values: Values): ManifestField[] {
  const shown = fields
    .filter((field) => field.visible)
    .flatMap((field) => [
      field,
      ...branches(field, valueOf(field, values)).flatMap((branch) => visibleFields(branch, values)),
    ]);
  return shown.filter((field, index) => shown.findIndex(({ name }) => name === field.name) === index);
}

function branches(field: ManifestField, value: Value | undefined): (readonly ManifestField[])[] {
  const { onchange } = field;
  if (!onchange) return [];
  const chosen = Array.isArray(value) ? (value as readonly Value[]) : [value ?? null];
  return chosen.flatMap((one) => {
    const key = typeof one === 'object' ? '' : String(one);
    return Object.hasOwn(onchange, key) ? [onchange[key] ?? []] : [];
  });
}

function valueOf(field: ManifestField, values: Values): Value | undefined {
  return Object.hasOwn(values, field.name) ? values[field.name] : field.value;
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
