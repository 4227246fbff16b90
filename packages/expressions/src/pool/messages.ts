import type { Evaluation, ExpressionErrorCode, Scope, ValuesMode } from '../index.ts';

/** One evaluation, as it crosses to the child process: plain data only. */
export interface EvaluationRequest {
  readonly id: number;
  readonly work: { readonly template: string } | { readonly value: unknown; readonly reparseLiterals: boolean };
  readonly scope: Scope;
  readonly values: ValuesMode;
  readonly at: { readonly step?: string; readonly field?: string };
  readonly now: number;
  readonly timeZone: string | undefined;
  /** What `random` gives, in order. */
  readonly random: readonly number[];
  /** What the platform has answered so far. */
  readonly answers: ReadonlyMap<string, unknown>;
}

/** A question to the platform that the child could not answer. */
export interface Lookup {
  readonly kind: 'picklistItem' | 'record' | 'macro';
  readonly args: readonly string[];
}

export function lookupKey({ kind, args }: Lookup): string {
  return JSON.stringify([kind, ...args]);
}

export interface CrossedError {
  readonly code: ExpressionErrorCode;
  readonly reason: string;
  readonly template: string;
  readonly offset: number;
  readonly length: number;
  readonly nearest: string | undefined;
}

export type EvaluationAnswer = { readonly id: number } &
  /** Sent once, when the child can be asked. */
  (
    | { readonly kind: 'ready' }
    | {
        readonly kind: 'done';
        readonly result: Evaluation | { readonly value: unknown; readonly patch: Evaluation['patch'] };
      }
    | { readonly kind: 'asks'; readonly lookups: readonly Lookup[] }
    | { readonly kind: 'failed'; readonly error: CrossedError }
    | { readonly kind: 'broken'; readonly message: string }
  );
