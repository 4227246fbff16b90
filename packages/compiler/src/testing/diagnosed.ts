import type { Diagnostic, Playbook } from '@setpiece/playbook';
import { compile, type CompileOptions } from '../compile.ts';
import { smallPlaybook, type ShortRoute } from './small-playbook.ts';

/** Codes of all diagnostics of a playbook. */
export function codesOf(playbook: Playbook, options?: CompileOptions): string[] {
  return compile(playbook, options).diagnostics.map(({ code }) => code);
}

/** The diagnostics of one code of a small playbook. */
export function diagnosed(
  code: string,
  routes: readonly ShortRoute[],
  steps: Parameters<typeof smallPlaybook>[1] = {},
): Diagnostic[] {
  return compile(smallPlaybook(routes, steps)).diagnostics.filter((diagnostic) => diagnostic.code === code);
}
