import type { Connector, Platform } from '@setpiece/connector-kit';
import type { Database } from '@setpiece/db';
import type { CodePool, EvaluatorPool } from '@setpiece/expressions/pool';
import type { Clock, RunReader, Runtime } from '@setpiece/runtime';
import type { Actor } from '../actor.ts';
import type { Triggers } from '../triggers/triggers.ts';
import type { LimitSettings } from '../limits/limit-settings.ts';
import type { Pruner } from '../retention/pruner.ts';
import type { RunSearchService } from '../search/run-search.ts';
import type { Workspace } from '../workspace.ts';
import type { CatalogSource } from './catalog-source.ts';
import type { SecretBox } from './secret-box.ts';
import type { WorkspacePlaybooks } from './workspace-playbooks.ts';

/** What the workspace stands on. */
export interface CoreServices {
  readonly database: Database;
  readonly runtime: Runtime;
  readonly reader: RunReader;
  readonly clock: Clock;
  readonly catalog: CatalogSource;
  readonly playbooks: WorkspacePlaybooks;
  /** Where people reach the server, e.g. `http://127.0.0.1:7420`. Absent while none runs. */
  readonly address: () => string | undefined;
  /** Connectors whose code is here. */
  readonly connectors: readonly Connector[];
  /** What connectors may ask of this workspace outside of runs. */
  readonly platform: Platform;
  readonly secrets: SecretBox;
  /** The full-text index of runs. */
  readonly search: RunSearchService;
  /** Bounds of runs, values and lines. */
  readonly limits: LimitSettings;
  /** Removes old runs. */
  readonly pruner: Pruner;
  /** Opens a workspace in memory with the content of this one, in which nothing outside is changed. */
  readonly openTestWorkspace: () => Promise<Workspace>;
  /** Evaluates templates: what is not cheap, outside of this process and with limits. */
  readonly evaluator: EvaluatorPool;
  /** Runs the code of code steps. */
  readonly code: CodePool;
}

/** What use cases work with. */
export interface Services extends CoreServices {
  /** What starts runs by itself. */
  readonly triggers: Triggers;
}

/** What a use case gets: the services, and who asks. */
export interface Context extends Services {
  readonly actor: Actor;
}
