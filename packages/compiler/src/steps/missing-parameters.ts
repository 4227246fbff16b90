import type { ManifestField, ManifestOperation } from '@setpiece/connector-kit';
import { isTemplate } from '@setpiece/expressions';
import type { StepOfKind, Value } from '@setpiece/playbook';
import type { Finding } from './step-check.ts';

/** Required inputs of an operation that the step leaves empty; those under a choice only when it is the one made. */
export function missingParameters(
  { name, parameters }: StepOfKind<'connector'>,
  operation: ManifestOperation,
  severity: Finding['severity'],
): Finding[] {
  return asked(operation.parameters, parameters)
    .filter((field) => field.required && isEmpty(parameters[field.name]))
    .map((field) => ({
      code: 'MISSING_PARAMETER',
      severity,
      message: `Step "${name}" gives no ${field.title || field.name}, which action "${operation.title || operation.operation}" needs. Fill it in.`,
      field: `parameters.${field.name}`,
    }));
}

/** The fields that a person sees with the values chosen so far. */
function asked(fields: readonly ManifestField[], values: Readonly<Record<string, Value>>): ManifestField[] {
  return fields
    .filter(({ visible }) => visible)
    .flatMap((field) => [field, ...asked(branchOf(field, values[field.name]), values)]);
}

function branchOf({ onchange }: ManifestField, chosen: Value | undefined): readonly ManifestField[] {
  if (!onchange || chosen === undefined || (typeof chosen === 'string' && isTemplate(chosen))) return [];
  const choices = Array.isArray(chosen) ? chosen : [chosen];
  return choices.flatMap((choice) => (Object.hasOwn(onchange, String(choice)) ? onchange[String(choice)]! : []));
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '';
}
