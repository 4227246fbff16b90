import type { Value } from '@setpiece/playbook';

/** Some records of a module, newest first. */
export interface RecordsPage {
  /** How many match in all. */
  readonly total: number;
  readonly records: readonly Readonly<Record<string, Value>>[];
}

/** A module with how many records it holds. */
export interface ModuleSummary {
  readonly name: string;
  readonly label: string;
  readonly plural?: string;
  readonly fields: readonly { readonly name: string; readonly label?: string; readonly type: string }[];
  readonly uniqueKey: readonly string[];
  readonly records: number;
}
