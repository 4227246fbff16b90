import { StepFailure } from './step-failure.ts';
import { applyPatch, evaluateValue, isTemplate, type Environment } from '@setpiece/expressions';
import type { CodeRunner } from '../ports/code-runner.ts';
import type { ValueEvaluator } from '../ports/value-evaluator.ts';
import type { JsonPatchOperation, Value, ValuesMode } from '@setpiece/playbook';

/** What one attempt evaluates with: frozen clock and random, lookups of the workspace. */
export interface EvaluationFrame {
  readonly values: ValuesMode;
  readonly now: number;
  readonly random: () => number;
  /** Looked up at the first template only. */
  lookups(): Promise<Lookups>;
  /** Name of the step, for messages. */
  readonly step?: string;
}

/** What the workspace gives to templates of a run. */
export interface Lookups {
  readonly globalVars: Record<string, unknown>;
  readonly environment: Omit<Environment, 'now' | 'random'>;
  /** @default in this process */
  readonly evaluator?: ValueEvaluator;
  /** Absent: code steps fail. */
  readonly code?: CodeRunner;
}

/** Evaluates the templates of one attempt in order, each seeing what the ones before it changed. */
export class Evaluator {
  /** Nobody else's: it may be changed in place. */
  #vars: Record<string, Value>;
  #lookups: Promise<Lookups> | undefined;
  readonly #frame: EvaluationFrame;
  /** Changes that templates made to `vars`, and values that `set` put there, in order. */
  readonly patch: JsonPatchOperation[] = [];

  constructor(vars: Readonly<Record<string, Value>>, frame: EvaluationFrame) {
    this.#vars = { ...vars };
    this.#frame = frame;
  }

  get vars(): Readonly<Record<string, Value>> {
    return this.#vars;
  }

  get frame(): EvaluationFrame {
    return this.#frame;
  }

  /** The value with its templates evaluated, as plain JSON. `field` is named in messages. */
  async evaluate(value: Value, field: string, options: { readonly reparseLiterals?: boolean } = {}): Promise<Value> {
    const reparse = options.reparseLiterals === true && this.#frame.values === 'fortisoar';
    if (!reparse && !hasTemplate(value)) return value;
    const { globalVars, environment, evaluator = inProcess } = await (this.#lookups ??= this.#frame.lookups());
    const { values, now, random, step } = this.#frame;
    const result = await evaluator.evaluateValue(
      value,
      { vars: this.#vars as Record<string, unknown>, globalVars },
      {
        values,
        environment: { ...environment, now, random },
        at: { ...(step !== undefined && { step }), field },
        ...(reparse && { reparseLiterals: true }),
      },
    );
    this.#apply(result.patch);
    return (result.value ?? null) as Value;
  }

  /** Puts a local value in sight of the templates that follow. Not recorded. */
  see(name: string, value: Value): void {
    if (name === '__proto__') throw new StepFailure(forbiddenName);
    this.#vars[name] = value;
  }

  /** Puts a value into `vars`, recorded. */
  set(name: string, value: Value): void {
    this.see(name, value);
    this.patch.push({ op: 'add', path: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, value });
  }

  /** Takes over changes that were recorded before, or elsewhere. */
  adopt(patch: readonly JsonPatchOperation[]): void {
    this.#apply(patch);
  }

  #apply(patch: readonly JsonPatchOperation[]): void {
    if (!patch.length) return;
    this.#vars = applyPatch(this.#vars, patch);
    this.patch.push(...patch.filter(({ path }) => !isLocal(path)));
  }
}

const inProcess: ValueEvaluator = { evaluateValue };

/** `vars.result` and `vars.item` end with the item; changes to them are not the run's. */
function isLocal(path: string): boolean {
  return /^\/(result|item)(\/|$)/.test(path);
}

const forbiddenName = {
  code: 'INVALID_NAME',
  message: 'A variable cannot be named "__proto__". Rename it.',
  retryable: false,
};

/** Whether any text in a value is a template. */
export function hasTemplate(value: Value): boolean {
  if (typeof value === 'string') return isTemplate(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value as Readonly<Record<string, Value>>).some(hasTemplate);
}
