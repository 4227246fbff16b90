import type { ManifestOperation } from '@setpiece/connector-kit';
import type { StepOfKind } from '@setpiece/playbook';
import type { Finding } from './step-check.ts';
/** Required inputs of an operation that the step leaves empty; those under a choice only when it is the one made. */
export declare function missingParameters(
  { name, parameters }: StepOfKind<'connector'>,
  operation: ManifestOperation,
  severity: Finding['severity'],
): Finding[];
//# sourceMappingURL=missing-parameters.d.ts.map
