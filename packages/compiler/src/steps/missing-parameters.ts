import { missingChoices, missingParameters as missingFields, type ManifestOperation } from '@setpiece/connector-kit';
import type { StepOfKind } from '@setpiece/playbook';
import type { Finding } from './step-check.ts';

/**
 * Required inputs of an operation that neither the step nor the manifest gives; those under a choice only when it is the one made.
 * Where one of several will do, such as the recipients of a mail, that none is given.
 */
export function missingParameters(
  { name, parameters }: StepOfKind<'connector'>,
  operation: ManifestOperation,
  severity: Finding['severity'],
): Finding[] {
  const action = operation.title || operation.operation;
  const missing = (message: string, field: string): Finding => ({
    code: 'MISSING_PARAMETER',
    severity,
    message: `Step "${name}" gives ${message}`,
    field: `parameters.${field}`,
  });
  return [
    ...missingFields(operation, parameters).map((field) =>
      missing(`no ${field.title || field.name}, which action "${action}" needs. Fill it in.`, field.name),
    ),
    ...missingChoices(operation, parameters).map((group) => {
      const names = group.map((field) => field.title || field.name).join(', ');
      return missing(
        `none of ${names}, of which action "${action}" needs one. Fill one of them in.`,
        group[0]?.name ?? '',
      );
    }),
  ];
}
