import type { Diagnostic } from '@setpiece/playbook';

/** What was asked for cannot be done because of the author's mistakes, all of which it carries. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}
