import type { Connector } from '@setpiece/connector-kit';
import type { Database } from '@setpiece/db';
import type { CodePool, EvaluatorPool } from '@setpiece/expressions/pool';
import type { Clock, RunReader, Runtime } from '@setpiece/runtime';
import type { Actor } from '../actor.ts';
import type { CatalogSource } from './catalog-source.ts';
import type { SecretBox } from './secret-box.ts';
import type { WorkspacePlaybooks } from './workspace-playbooks.ts';

/** What use cases work with. */
export interface Services {
  readonly database: Database;
  readonly runtime: Runtime;
  readonly reader: RunReader;
  readonly clock: Clock;
  readonly catalog: CatalogSource;
  readonly playbooks: WorkspacePlaybooks;
  /** Connectors whose code is here. */
  readonly connectors: readonly Connector[];
  readonly secrets: SecretBox;
  /** Evaluates templates: what is not cheap, outside of this process and with limits. */
  readonly evaluator: EvaluatorPool;
  /** Runs the code of code steps. */
  readonly code: CodePool;
}

/** What a use case gets: the services, and who asks. */
export interface Context extends Services {
  readonly actor: Actor;
}
