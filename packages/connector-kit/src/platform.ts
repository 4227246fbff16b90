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
  /** How many records match, whatever the limit of a page. */
  countRecords(query: { readonly module: string; readonly filter?: Filter }): Promise<number>;
  record(iri: string): Promise<PlatformRecord | undefined>;
  /** With `upsert` an existing record with the same unique key is updated instead. Gives the record as it is then. */
  createRecord(
    module: string,
    fields: Readonly<Record<string, Value>>,
    options?: { readonly upsert?: boolean },
  ): Promise<PlatformRecord>;
  /** Overwrites the named fields. Absent when there is no record with that IRI. */
  updateRecord(iri: string, fields: Readonly<Record<string, Value>>): Promise<PlatformRecord | undefined>;
  /** Whether there was such a record. */
  deleteRecord(iri: string): Promise<boolean>;
  /** Text of a global variable (`globalVars.<name>`, `{{@Name}}`). */
  macro(name: string): Promise<string | undefined>;
  setMacro(name: string, value: string): Promise<void>;
}
