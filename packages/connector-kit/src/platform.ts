import type { Filter, Sort, Value } from '@setpiece/playbook';

/** A record as playbooks see it: its fields, with `@id` (IRI), `@type`, `id` and `uuid`. */
export type PlatformRecord = Readonly<Record<string, Value>>;

export interface FindRecords {
  readonly module: string;
  readonly filter?: Filter;
  readonly sort?: readonly Sort[];
  /** @default 30 */
  readonly limit?: number;
  readonly offset?: number;
}

/** Port: what connectors call back into: records and macros of the workspace. */
export interface Platform {
  findRecords(query: FindRecords): Promise<readonly PlatformRecord[]>;
  record(iri: string): Promise<PlatformRecord | undefined>;
  /** Text of a global variable (`globalVars.<name>`, `{{@Name}}`). */
  macro(name: string): Promise<string | undefined>;
  setMacro(name: string, value: string): Promise<void>;
}
