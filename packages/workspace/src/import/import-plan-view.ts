import type { Diagnostic, TriggerKind, ValuesMode } from '@setpiece/playbook';

/** A file to import: its path inside what was chosen, and its text. */
export interface ImportFile {
  readonly path: string;
  readonly text: string;
}

/** What to do with a playbook whose id exists here with other content. */
export type ImportChoice = 'copy' | 'replace';

/** Everything that an import would do, and everything that is wrong with it. Nothing is written by planning. */
export interface ImportPlanView {
  /** Something cannot be read: the import would be refused as a whole. */
  readonly blocked: boolean;
  readonly collection?: { readonly id: string; readonly name: string };
  readonly playbooks: readonly PlannedPlaybookView[];
  readonly modules: readonly PlannedThing[];
  readonly picklists: readonly PlannedThing[];
  readonly macros: readonly PlannedThing[];
  readonly connectors: readonly (PlannedThing & { readonly version: string })[];
  readonly capabilities: Capabilities;
  /** Mistakes in the files themselves. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: ImportSummary;
}

/** Whether the workspace has it: not yet, with other content, or the same. */
export type PlannedStatus = 'new' | 'replaces' | 'unchanged';

export interface PlannedThing {
  readonly name: string;
  readonly status: PlannedStatus;
}

export interface PlannedPlaybookView {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly status: PlannedStatus;
  readonly values: ValuesMode;
  readonly trigger: TriggerKind;
  readonly steps: number;
  /** Whether its source said that it is active. It lands inactive all the same. */
  readonly wasActive: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly capabilities: Capabilities;
}

/** What running the imported playbooks could reach. */
export interface Capabilities {
  /** Hosts that literal addresses name. */
  readonly hosts: readonly string[];
  readonly operations: readonly UsedOperation[];
  readonly code: readonly CodeStepPlace[];
}

export interface UsedOperation {
  readonly connector: string;
  readonly operation: string;
  readonly uses: number;
  /** Whether the connector's code is here, so that it can run. */
  readonly available: boolean;
}

export interface CodeStepPlace {
  readonly playbook: string;
  readonly step: string;
  readonly name: string;
}

/** Counts over the whole plan. */
export interface ImportSummary {
  readonly workflows: number;
  readonly steps: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly routes: number;
  readonly diagnostics: Readonly<Record<string, number>>;
  readonly originKeys: Readonly<Record<string, number>>;
}
