import type { Value } from '@setpiece/playbook';

/** What the far side says became of a call that may or may not have reached it. `output` is what the call would have given. */
export type Probed =
  | { readonly happened: true; readonly output: Value }
  | { readonly happened: false }
  | { readonly happened: 'unknown' };
