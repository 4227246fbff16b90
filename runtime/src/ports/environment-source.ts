import type { Environment } from '@setpiece/expressions';
import type { CodeRunner } from './code-runner.ts';
import type { ValueEvaluator } from './value-evaluator.ts';

/** Port: what dynamic values of a run look up (global variables, picklists, records) and what evaluates them. */
export interface EnvironmentSource {
  /** Called for each attempt that has a template, so that it sees global variables as they are then. */
  forRun(run: { readonly id: string }): Promise<{
    readonly globalVars: Record<string, unknown>;
    readonly environment: Omit<Environment, 'now' | 'random'>;
    /** @default evaluation in this process, where one expression can keep all runs waiting */
    readonly evaluator?: ValueEvaluator;
    /** What runs code steps. Absent: they fail. */
    readonly code?: CodeRunner;
  }>;
}
