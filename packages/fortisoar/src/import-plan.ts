import type { ConnectorManifest } from '@setpiece/connector-kit';
import type { Collection, Diagnostic, Module, Picklist, Playbook, Schedule } from '@setpiece/playbook';

/** One workflow of the source, as the playbook that it becomes. */
export interface PlannedPlaybook {
  readonly playbook: Playbook;
  /** How other workflows of the source refer to it: `/api/3/workflows/<id>`. */
  readonly iri: string;
  /** Path of the file that it was read from. */
  readonly file: string;
  /** What the source said. An imported playbook is inactive until somebody switches it on. */
  readonly active: boolean;
  readonly collection?: Collection;
  readonly diagnostics: readonly Diagnostic[];
}

/** A value that templates read as `globalVars.<name>`. */
export interface Macro {
  readonly name: string;
  readonly value: string;
}

/** Everything that was found in the files, nothing of it written or run yet. */
export interface ImportPlan {
  readonly playbooks: readonly PlannedPlaybook[];
  /** The collection, when the files hold exactly one. */
  readonly collection?: Collection;
  readonly modules: readonly Module[];
  readonly picklists: readonly Picklist[];
  readonly macros: readonly Macro[];
  readonly schedules: readonly Schedule[];
  readonly connectors: readonly ConnectorManifest[];
  readonly tags: readonly string[];
  /** Problems of files and of the whole; those of a playbook stand with it. */
  readonly diagnostics: readonly Diagnostic[];
}
