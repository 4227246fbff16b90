import type { Catalog } from '@setpiece/connector-kit';
import { type Playbook } from '@setpiece/playbook';
import { type Compiled } from './machine-json.ts';
/** What the compiler may know besides the playbook. */
export interface CompileOptions {
  /** Connectors and modules. Without it nothing is said about operations and their parameters. */
  readonly catalog?: Catalog;
  /** The other playbooks of the workspace by id or IRI. Without it nothing is said about references. */
  readonly playbooks?: ReadonlyMap<string, Playbook>;
}
/**
 * Compiles a playbook to an XState machine and says what is wrong with it. Pure: equal playbooks give equal machines.
 * The machine is there in spite of errors, unless one of them leaves nothing to build.
 */
export declare function compile(playbook: Playbook, options?: CompileOptions): Compiled;
//# sourceMappingURL=compile.d.ts.map
