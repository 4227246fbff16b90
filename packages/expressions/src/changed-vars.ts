import type { JsonPatchOperation } from '@setpiece/playbook';
import type { Scope } from './environment.ts';
import { difference } from './patch/difference.ts';
import { workingCopy } from './patch/working-copy.ts';
import type { Template } from './syntax-tree.ts';
import { referencesOf } from './tooling/references-of.ts';
import { Dict } from './values/dict.ts';
import { toPlain } from './values/to-plain.ts';

/** The `vars` a changing template works on: copies of the variables it names, the others as they are. */
export class ChangedVars {
  readonly vars: Dict;
  private readonly before: Record<string, unknown>;

  constructor({ source }: Template, { vars }: Scope) {
    const { vars: named, usesAllVars } = referencesOf(source);
    const isCopied = new Set(usesAllVars ? Object.keys(vars) : named);
    this.before = vars;
    this.vars = new Dict(
      Object.entries(vars).map(([name, value]) => [name, isCopied.has(name) ? workingCopy(value) : value]),
    );
  }

  /** What the template has changed, as a patch; nothing if it changed nothing. */
  patch(): { patch?: readonly JsonPatchOperation[] } {
    const patch = difference(this.before, toPlain(this.vars));
    return patch.length === 0 ? {} : { patch };
  }
}
