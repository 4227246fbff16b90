import type { Route, RunStatus, Value } from '@setpiece/playbook';

/** One thing that came out otherwise than a test expects. */
export interface Difference {
  /** Where, e.g. `outputs.verdict`. */
  readonly path: string;
  /** Absent: nothing was expected there. */
  readonly expected?: Value;
  /** Absent: there was nothing. */
  readonly got?: Value;
  readonly message?: string;
}

/** What became of one effect: told instead of called, answered by a mock, or written into the workspace of the test. */
export type EffectFate = 'simulated' | 'mocked' | 'written';

/** Something that a run did to the world, or would have done. */
export interface RunEffect {
  readonly run: string;
  readonly playbook: string;
  readonly step: string;
  readonly stepName: string;
  /** `connector.operation`, or the kind of a step that writes records. */
  readonly operation: string;
  /** What it does, for people: `Send an e-mail to lea@example.com`. */
  readonly sentence: string;
  /** Evaluated. */
  readonly inputs: Readonly<Record<string, Value>>;
  readonly fate: EffectFate;
}

/** How one test of a playbook went. */
export interface TestResult {
  readonly name: string;
  readonly passed: boolean;
  /** Absent: it could not start. */
  readonly status?: RunStatus;
  readonly differences: readonly Difference[];
  readonly effects: readonly RunEffect[];
  /** Ids of the routes that the run took. */
  readonly routes: readonly string[];
}

/** Which routes of a playbook its tests take. */
export interface RouteCoverage {
  readonly routes: number;
  readonly taken: number;
  /** Whole per cent, rounded down; 100 only when every route is taken. */
  readonly percent: number;
  readonly missed: readonly MissedRoute[];
}

/** A route that no test takes, with the names of its ends. */
export interface MissedRoute {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly on?: Route['on'];
}

/** How the tests of a playbook went. */
export interface TestReport {
  readonly id: string;
  readonly name: string;
  readonly tests: readonly TestResult[];
  readonly coverage: RouteCoverage;
}
