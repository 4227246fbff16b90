import type { Catalog } from '@setpiece/connector-kit';
import type { Diagnostic, Playbook, StepKind, StepOfKind } from '@setpiece/playbook';
import type { Field } from '../templates/field.ts';

/** What a step's checks may know besides the step. */
export interface CheckContext {
  readonly playbook: Playbook;
  readonly catalog?: Catalog;
  /** Other playbooks by id or IRI. */
  readonly playbooks?: ReadonlyMap<string, Playbook>;
}

/** What the compiler knows of one kind of step. */
export interface StepCheck<Kind extends StepKind> {
  /** The kind's own fields that may hold dynamic values, in file order. */
  fields(step: StepOfKind<Kind>): readonly Field[];
  /** Mistakes that only this kind can have. */
  check?(step: StepOfKind<Kind>, context: CheckContext): readonly Finding[];
}

/** A mistake in a step; where it stands in the file is added by the caller. */
export interface Finding extends Pick<Diagnostic, 'code' | 'severity' | 'message'> {
  readonly field?: string;
}
