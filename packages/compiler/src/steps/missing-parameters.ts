import { missingParameters as missingFields, type ManifestOperation } from '@setpiece/connector-kit';
import type { StepOfKind } from '@setpiece/playbook';
import type { Finding } from './step-check.ts';

/** Required inputs of an operation that neither the step nor the manifest gives; those under a choice only when it is the one made. */
export function missingParameters(
  { name, parameters }: StepOfKind<'connector'>,
  operation: ManifestOperation,
  severity: Finding['severity'],
): Finding[] {
  return missingFields(operation, parameters).map((field) => ({
    code: 'MISSING_PARAMETER',
    severity,
    message: `Step "${name}" gives no ${field.title || field.name}, which action "${operation.title || operation.operation}" needs. Fill it in.`,
    field: `parameters.${field.name}`,
  }));
}
