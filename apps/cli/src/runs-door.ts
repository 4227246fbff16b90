import type { RunEvent } from '@setpiece/playbook';
import type { RunSummary, StorageView, Workspace, WorkspaceActions } from '@setpiece/workspace';
import { CommandFailure } from './command-failure.ts';
import { requireWorkspace } from './has-workspace.ts';
import type { ServerClient } from './server-connection.ts';
import { idNamed, theOneNamed } from './the-one-named.ts';
import { whenEndedHere, whenEndedThere } from './when-ended.ts';
import { withWorkspace } from './with-workspace.ts';

type Runs = WorkspaceActions['runs'];

/** What the commands do with runs of a workspace, whether a server has it open or not. */
export interface RunsDoor extends Pick<
  Runs,
  | 'search'
  | 'get'
  | 'stateAt'
  | 'rerun'
  | 'planRerunFailed'
  | 'rerunFailed'
  | 'cancel'
  | 'resume'
  | 'planPrune'
  | 'prune'
> {
  events(input: { readonly id: string }): Promise<readonly RunEvent[]>;
  storage(): Promise<StorageView>;
  playbooks(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** How the run stands when it has ended, or the time is over. */
  ended(run: string, milliseconds: number): Promise<RunSummary['status']>;
  /** Gives the free pages of the file back to the disk. @throws CommandFailure where a server uses the database */
  compact(): Promise<void>;
}

/** Does something with the runs of a workspace: through the server that runs on it, else by opening it under its lock. */
export async function withRuns<Result>(folder: string, action: (runs: RunsDoor) => Promise<Result>): Promise<Result> {
  requireWorkspace(folder);
  return withWorkspace(folder, {
    throughServer: (client) => action(doorOfServer(client)),
    opened: (workspace) => action(doorOf(workspace)),
  });
}

function doorOf(workspace: Workspace): RunsDoor {
  const { runs, settings, playbooks } = workspace;
  return {
    ...runs,
    events: (input) => runs.events(input),
    storage: () => settings.storage(),
    playbooks: () => playbooks.list(),
    ended: (run, milliseconds) => whenEndedHere(workspace, run, milliseconds),
    compact: () => workspace.compact(),
  };
}

function doorOfServer(client: ServerClient): RunsDoor {
  const { runs, settings, playbooks } = client;
  return {
    search: ({ status, ...rest } = {}) =>
      runs.search.query({ ...rest, status: typeof status === 'object' ? [...status] : status }),
    get: (input) => runs.get.query(input),
    stateAt: (input) => runs.stateAt.query(input),
    rerun: (input) => runs.rerun.mutate(input),
    planRerunFailed: ({ runs: chosen, ...rest }) =>
      runs.planRerunFailed.query({ ...rest, ...(chosen && { runs: [...chosen] }) }),
    rerunFailed: ({ runs: chosen, ...rest }) =>
      runs.rerunFailed.mutate({ ...rest, ...(chosen && { runs: [...chosen] }) }),
    cancel: (input) => runs.cancel.mutate(input),
    resume: (input) => runs.resume.mutate(input),
    planPrune: ({ statuses, ...rest }) =>
      runs.planPrune.query({ ...rest, ...(statuses && { statuses: [...statuses] }) }),
    prune: ({ statuses, ...rest }) => runs.prune.mutate({ ...rest, ...(statuses && { statuses: [...statuses] }) }),
    events: (input) => runs.journal.query(input),
    storage: () => settings.storage.query(),
    playbooks: () => playbooks.list.query(),
    ended: (run, milliseconds) => whenEndedThere(client, run, milliseconds),
    async compact() {
      throw new CommandFailure('A server uses the database. Stop it first: the file is written anew as a whole.');
    },
  };
}

/** Id of a playbook that is named by its id or its exact name. @throws CommandFailure when there is none, with the names near to it */
export async function playbookNamed(door: RunsDoor, idOrName: string): Promise<string> {
  const all = await door.playbooks();
  const found = theOneNamed('playbook', all, idOrName);
  if (found) return found.id;
  // Runs of a playbook that was removed can still be named by its id.
  const { runs } = await door.search({ playbook: idOrName, limit: 1 });
  return runs.length ? idOrName : idNamed('playbook', all, idOrName);
}
