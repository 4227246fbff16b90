import type { Level } from '../graph/level.ts';
import type { Exit, StepGraph } from '../graph/step-graph.ts';
import type { StateJson } from '../machine-json.ts';

/** A route of a cycle that leads out of the branch it begins in. */
export interface Crossing {
  readonly from: string;
  readonly to: string;
}

/** What is built, and what is noticed on the way. */
export interface Building {
  readonly graph: StepGraph;
  /** Steps of cycles. */
  readonly cyclic: ReadonlySet<string>;
  readonly crossings: Crossing[];
  /** Forks that stand too deep inside one another to be built. */
  readonly tooDeep: Exit[];
  /** Where each step was put. */
  readonly regions: Map<string, Region>;
}

/** A stretch of the playbook that becomes the states of one container: the machine itself or a branch. */
export interface Scope {
  readonly entry: Exit;
  /** Joins around, with the name under which an arrival is noted. */
  readonly borders: ReadonlyMap<string, string>;
  /** The closed fork that it is a branch of. */
  readonly fork?: { readonly exit: Exit; readonly join?: string; readonly around: Region };
  /** How many forks it is inside of. */
  readonly depth: number;
  /** Its steps may run more than once. */
  readonly repeats: boolean;
  /** Key of the state in which a path ends. */
  readonly end: 'succeeded' | 'end';
}

/** One path of control inside a scope. */
export interface Region {
  readonly scope: Scope;
  readonly level: Level;
  /** Its name in the level. */
  readonly name: string;
  /** Key of the state in which it ends. */
  readonly end: 'succeeded' | 'end';
  /** The branches of the forks that are to stand beside it, by the key of their region. */
  readonly beside: Map<string, StateJson>;
}

/** States of a container and the one it begins in. */
export interface Container {
  readonly initial: string;
  readonly states: Record<string, StateJson>;
}

export type BuildScope = (building: Building, scope: Scope) => Container;
