import type { Diagnostic } from '@setpiece/playbook';

/** What is wrong with one step or the trigger, in one text. */
export interface StepProblems {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

const indexes = new WeakMap<readonly Diagnostic[], ReadonlyMap<string, StepProblems>>();

/** The problems of one step; indexed once for each list of diagnostics. Mere hints do not count. */
export function problemsOf(diagnostics: readonly Diagnostic[], step: string): StepProblems | undefined {
  let index = indexes.get(diagnostics);
  if (!index) indexes.set(diagnostics, (index = indexOf(diagnostics)));
  return index.get(step);
}

/** How many errors and warnings there are. */
export function countProblems(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

function indexOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, StepProblems> {
  const relevant = diagnostics.filter(({ at, severity }) => at?.step !== undefined && severity !== 'info');
  const byStep = Map.groupBy(relevant, ({ at }) => at?.step ?? '');
  return new Map(
    [...byStep].map(([step, own]) => {
      const severity = own.some((one) => one.severity === 'error') ? 'error' : 'warning';
      return [step, { severity, text: own.map(({ message }) => message).join('\n') }];
    }),
  );
}
