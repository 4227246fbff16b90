import type { Value } from '../value.ts';

/** What differs between two playbooks. */
export interface PlaybookDiff {
  /** What a run or a reader would notice. Empty: the playbooks say the same. */
  readonly changes: readonly PartChange[];
  /** What only the canvas shows: positions, notes, groups. */
  readonly layout: readonly PartChange[];
}

/** Parts of a playbook that come, go and change by themselves. `playbook` is what stands in none of the others. */
export type DiffPart =
  | 'playbook'
  | 'trigger'
  | 'step'
  | 'route'
  | 'input'
  | 'output'
  | 'sample'
  | 'test'
  | 'requirement'
  | 'canvas'
  | 'position'
  | 'note'
  | 'group';

/** What became of one part. */
export interface PartChange {
  readonly part: DiffPart;
  /** `renamed`: the same content under another id. */
  readonly change: 'added' | 'removed' | 'changed' | 'renamed';
  /** Its id, or its name where it has none. Of a renamed part the new one. */
  readonly id: string;
  /** How a person finds it: a step's name; of a route `Start → Greet (Yes)`. */
  readonly name: string;
  /** The name that it had, where that was another one. */
  readonly previousName?: string;
  /** The whole part, of one that was removed. */
  readonly before?: Value;
  /** The whole part, of one that was added. */
  readonly after?: Value;
  /** Innermost places that differ, of one that stays. */
  readonly fields: readonly FieldChange[];
}

/** A place inside a part where two values differ. */
export interface FieldChange {
  /** `parameters.url`, `variables[name="who"].value`, `parameters.list[2]`, `parameters["a b"]`. */
  readonly path: string;
  /** Absent: there was nothing. */
  readonly before?: Value;
  /** Absent: there is nothing any more. */
  readonly after?: Value;
  /** Of a named entry of a list that came or went: its place in the list. */
  readonly index?: number;
  /** Only the order of a list differs: `before` and `after` name the entries that stayed. */
  readonly isOrder?: true;
}
