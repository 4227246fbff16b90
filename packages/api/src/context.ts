import type { Actor, Workspace, WorkspaceActions } from '@setpiece/workspace';

/** What the server tells of itself. */
export interface About {
  readonly version: string;
  /** Folder of the workspace. */
  readonly data: string;
}

/** What every procedure gets: the actions that this caller may ask for. */
export interface Context {
  readonly actions: WorkspaceActions;
  readonly actor: Actor;
  /** Address under which the caller reached the server, e.g. `http://127.0.0.1:7420`. */
  readonly origin: string;
  readonly about: About;
  /** Where faults that are nobody's mistake are written. */
  readonly log: (message: string, cause: unknown) => void;
}

/** Makes the context of one request. */
export function createContext(request: {
  readonly workspace: Workspace;
  readonly actor: Actor;
  readonly origin: string;
  readonly about: About;
  readonly log?: Context['log'];
}): Context {
  const { workspace, actor, origin, about, log = console.error } = request;
  return { actions: workspace.as(actor), actor, origin, about, log };
}
