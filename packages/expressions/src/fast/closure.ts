import type { EvaluationContext } from '../functions/evaluation-context.ts';

/** The variables that `:=` has set, block by block. */
export class Frame {
  private readonly parent: Frame | undefined;
  private values: Map<string, unknown> | undefined;

  constructor(parent?: Frame) {
    this.parent = parent;
  }

  set(name: string, value: unknown): void {
    this.values ??= new Map();
    this.values.set(name, value);
  }

  get(name: string): unknown {
    return this.values?.has(name) ? this.values.get(name) : this.parent?.get(name);
  }
}

/** A part of an expression as a function: evaluated at once, without the library. */
export type Closure = (input: unknown, frame: Frame, context: EvaluationContext) => unknown;

/** Thrown where a value needs a rule that closures leave to the library; the evaluation then starts again there. */
export class NotSimple extends Error {}
