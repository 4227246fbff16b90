import type { Catalog } from '@setpiece/connector-kit';
import type { Diagnostic, Playbook, RunEvent, Value, Values, ValuesMode } from '@setpiece/playbook';

/** The draft as the host keeps it. `revision` counts saves. */
export interface StoredDraft {
  readonly playbook: Playbook;
  readonly revision: number;
}

/** Somebody saved since this editor loaded the draft. */
export interface SaveConflict {
  /** Revision that the host holds now. */
  readonly revision: number;
  readonly by?: string;
  /** Epoch milliseconds. */
  readonly at?: number;
}

/** What saving gave. A conflict wrote nothing. */
export type SaveResult = { readonly revision: number } | { readonly conflict: SaveConflict };

/** What publishing gave: the version, or the problems that block it. */
export interface PublishResult {
  readonly number?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A playbook that a reference step can name. */
export interface PlaybookChoice {
  readonly id: string;
  readonly name: string;
  readonly collection?: string;
}

/** What dynamic values are tried on: the variables of the last run. */
export interface LastVars {
  readonly vars: Values;
  readonly globalVars: Values;
}

export interface PreviewRequest {
  readonly template: string;
  readonly values: ValuesMode;
  readonly vars: Values;
  readonly globalVars: Values;
}

/** The value that a template gives, or why it gives none. */
export type PreviewResult =
  | { readonly value: Value | undefined }
  | { readonly error: string; readonly line?: number; readonly column?: number };

export interface RunRequest {
  readonly playbook: string;
  /** Trigger payload. */
  readonly input: Value;
  /** Name of the sample that it came from, whose mocks then apply. */
  readonly sample?: string;
  /** Outputs that stand in for steps, by step id; they win over the sample's. */
  readonly mocks?: Values;
}

/** An answer to a waiting manual input. */
export interface InputAnswer {
  readonly run: string;
  readonly step: string;
  readonly visit: number;
  readonly item?: number;
  readonly option?: string;
  readonly input: Values;
}

/**
 * Port: everything that the designer needs of the world. Each promise rejects only when the world fails; the message is
 * shown to the author.
 */
export interface DesignerHost {
  catalog(): Promise<Catalog>;
  playbooks(): Promise<readonly PlaybookChoice[]>;
  /** The draft as it is stored now: to see what another tab saved. */
  load(playbook: string): Promise<StoredDraft>;
  save(playbook: Playbook, revision: number): Promise<SaveResult>;
  /** Stores the playbook as a new one and resolves to its id. */
  saveCopy(playbook: Playbook): Promise<{ readonly id: string; readonly name: string }>;
  check(playbook: Playbook): readonly Diagnostic[] | Promise<readonly Diagnostic[]>;
  /** Publishes the stored draft. */
  publish(playbook: string): Promise<PublishResult>;
  /** Text of the file to hand to the author. */
  exportFile(playbook: Playbook): Promise<{ readonly fileName: string; readonly text: string }>;
  /** Starts a test run of the stored draft. */
  run(request: RunRequest): Promise<{ readonly run: string }>;
  cancel(run: string): Promise<void>;
  /** Delivers the journal of a run from its first event, then live. Returns how to stop. */
  watch(run: string, onEvent: (event: RunEvent) => void): () => void;
  /** `accepted: false` when somebody else was faster or the run is over; `message` says which, or what is waited for now. */
  answer(answer: InputAnswer): Promise<{ readonly accepted: boolean; readonly message?: string }>;
  preview(request: PreviewRequest): Promise<PreviewResult>;
  lastVars(playbook: string): Promise<LastVars | undefined>;
}
