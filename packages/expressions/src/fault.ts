import type { ExpressionErrorCode } from './expression-error.ts';

/** What a function of the library throws; the engine turns it into an ExpressionError with its place. */
export class Fault extends Error {
  readonly code: ExpressionErrorCode;
  readonly nearest?: string;

  constructor(code: ExpressionErrorCode, message: string, nearest?: string) {
    super(message);
    this.code = code;
    if (nearest !== undefined) this.nearest = nearest;
  }
}
