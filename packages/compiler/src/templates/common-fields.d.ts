import type { Step } from '@setpiece/playbook';
import type { Field } from './field.ts';
/** Fields with dynamic values that every kind of step has, in the order they are evaluated. */
export declare function fieldsBeforeWork({ when, forEach }: Step): readonly Field[];
export declare function fieldsAfterWork({ kind, timeout, until, variables, message }: Step): readonly Field[];
//# sourceMappingURL=common-fields.d.ts.map
