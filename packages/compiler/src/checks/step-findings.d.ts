import type { Diagnostic } from '@setpiece/playbook';
import type { CheckContext } from '../steps/step-check.ts';
/** Mistakes of single steps, each kind's own checks. */
export declare function stepFindings(context: CheckContext): Diagnostic[];
//# sourceMappingURL=step-findings.d.ts.map
