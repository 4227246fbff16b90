import type { ValuesMode } from '@setpiece/playbook';

/** What a template can see. Only plain JSON. */
export interface Scope {
  readonly vars: Record<string, unknown>;
  readonly globalVars?: Record<string, unknown>;
}

/** What platform filters look up; all synchronous, plain data. */
export interface Environment {
  /** Milliseconds since 1970, frozen per attempt. */
  readonly now: number;
  /** IANA name. @default 'UTC' */
  readonly timeZone?: string;
  /** From 0 up to 1, frozen per attempt (seeded). */
  readonly random?: () => number;
  /** The whole item object of a picklist: `@id`, `itemValue`, `uuid`, … */
  picklistItem?(list: string, item: string): Record<string, unknown> | undefined;
  /** The record at an IRI. */
  record?(iri: string): unknown;
  /** The text of `{{@Name}}`. */
  macro?(name: string): string | undefined;
}

export interface EvaluateOptions {
  /** `setpiece`: strict, no guessing. `fortisoar`: lenient, as imported playbooks expect. */
  readonly values: ValuesMode;
  readonly environment: Environment;
  /** Where the template stands, for errors. */
  readonly at?: { readonly step?: string; readonly field?: string };
}
