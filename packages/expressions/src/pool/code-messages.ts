/** One run of code, as it crosses to the child process. */
export interface CodeRequest {
  readonly id: number;
  readonly source: string;
  /** What stands behind the name `input`, as JSON text. */
  readonly input: string;
  /** What the clock says all the time, epoch milliseconds. */
  readonly now: number;
  /** Where `Math.random` begins. */
  readonly seed: number;
  readonly limits: CodeLimits;
}

/** Bounds of one run of code. */
export interface CodeLimits {
  /** Milliseconds of computing. @default 1000 */
  readonly computing: number;
  /** Bytes that the code may hold. @default 64 MB */
  readonly memory: number;
  /** Characters of the result as JSON. @default 4 million */
  readonly output: number;
}

/** Why code gave no result: its own error, too long, too much memory, or a result that is no JSON or too large. */
export type CodeErrorCode = 'CODE_ERROR' | 'CODE_TIMEOUT' | 'CODE_MEMORY' | 'CODE_OUTPUT';

/** How a run of code ended. */
export type CodeOutcome =
  | { readonly kind: 'done'; readonly output: string; readonly log: readonly string[] }
  | {
      readonly kind: 'failed';
      readonly code: CodeErrorCode;
      readonly message: string;
      readonly line?: number;
      readonly log: readonly string[];
      /** The sandbox ran into a wall: its process is not used again. */
      readonly isSpent: boolean;
    };

export type CodeAnswer = { readonly id: number } & ({ readonly kind: 'ready' } | CodeOutcome);
