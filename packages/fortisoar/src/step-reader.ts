import type { Step, Trigger } from '@setpiece/playbook';
import type { Report } from './report.ts';
import type { SourceObject } from './source-object.ts';

/** A step of the source, on its way. */
export interface SourceStep {
  readonly id: string;
  readonly name: string;
  /** Its step type's name, e.g. `InsertData`. */
  readonly type: string;
  readonly arguments: SourceObject;
  /** Name of the step that an IRI leads to. */
  readonly nameOf: (iri: unknown) => string | undefined;
}

/** A union's `Omit`, member by member. */
type OmitEach<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

export type StepBody = OmitEach<Step, 'id' | 'name'>;
export type TriggerBody = OmitEach<Trigger, 'id' | 'name'>;

/** Where the ways out of a branching step lead, by the source's own word. */
export interface Branches {
  readonly options: readonly { readonly name: string; readonly target?: string }[];
  /** Set when the step gives up waiting. */
  readonly timeout?: { readonly target?: string };
}

/** Reads the arguments of one step type; what it leaves goes to `origin`. */
export type StepReader = (
  source: SourceStep,
  report: Report,
) => { readonly body: StepBody; readonly branches?: Branches };

/** Reads the arguments of one kind of trigger. */
export type TriggerReader = (
  source: SourceStep,
  report: Report,
) => { readonly body: TriggerBody; readonly parameters: readonly string[] };
