import type { Value } from '@setpiece/playbook';

/** The parts of a call that decide who answers it. An answer `undefined` means: not mine. */
export interface PlatformCall {
  readonly method: string;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Value | undefined;
}
