import type { Actor } from './actor.ts';
import type { LinkAnswer, LinkPage } from './inputs/link-page.ts';
import type { Delivery, DeliveryAnswer } from './webhooks/delivery.ts';
import type { WorkspaceActions } from './workspace-actions.ts';

/** An open workspace: the database, the runtime and everything that can be done with them, as the local user. */
export interface Workspace extends WorkspaceActions {
  /** Folder of the workspace, or `:memory:`. */
  readonly data: string;
  /** Resolves when the database file was replaced or deleted under it: nothing is written any more, and it has to be opened anew. */
  readonly gone: Promise<Error>;
  /** The same actions for another actor. */
  as(actor: Actor): WorkspaceActions;
  /** Takes the call of a webhook. Who may is decided by the webhook's own secret. */
  deliver(delivery: Delivery): Promise<DeliveryAnswer>;
  /** What the holder of a single-use link sees, and their answer. The link itself says who may. */
  readonly links: {
    open(token: string): Promise<LinkPage>;
    answer(token: string, given: LinkAnswer): Promise<LinkPage>;
  };
  /** Takes up every open run and timer after a start. Call it once, before anything is accepted. */
  resume(): Promise<{ readonly recovered: number }>;
  /** Resolves when the run has ended. */
  finished(run: string, signal?: AbortSignal): Promise<void>;
  /** Gives free pages of the database file back to the disk. Nothing else goes on meanwhile. */
  compact(): Promise<void>;
  /** Lets running attempts end (at most 10 s), then closes the database. */
  close(): Promise<void>;
}
