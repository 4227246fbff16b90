import type { RunEvent } from '@setpiece/playbook';
import { openWorkspace, type StorageView, type WorkspaceActions } from '@setpiece/workspace';
import { CommandFailure } from './command-failure.ts';
import { connectToServer, type ServerClient } from './server-connection.ts';

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
  /** Resolves when the run has ended, or the time is over. */
  ended(run: string, milliseconds: number): Promise<void>;
  /** Gives the free pages of the file back to the disk. @throws CommandFailure where a server uses the database */
  compact(): Promise<void>;
}

/** Does something with the runs of a workspace: through the server that runs on it, else by opening it under its lock. */
export async function withRuns<Result>(folder: string, action: (runs: RunsDoor) => Promise<Result>): Promise<Result> {
  const client = await connectToServer(folder);
  if (client) return action(doorOfServer(client));
  const workspace = await openWorkspace({ data: folder });
  try {
    return await action({
      ...workspace.runs,
      events: (input) => workspace.runs.events(input),
      storage: () => workspace.settings.storage(),
      playbooks: () => workspace.playbooks.list(),
      async ended(run, milliseconds) {
        await workspace.finished(run, AbortSignal.timeout(milliseconds)).catch(() => {});
      },
      compact: () => workspace.compact(),
    });
  } finally {
    await workspace.close();
  }
}

function doorOfServer({ runs, settings, playbooks }: ServerClient): RunsDoor {
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
    async ended(run, milliseconds) {
      for (const until = Date.now() + milliseconds; Date.now() < until;) {
        if ((await runs.get.query({ id: run })).run.endedAt !== undefined) return;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    async compact() {
      throw new CommandFailure('A server uses the database. Stop it first: the file is written anew as a whole.');
    },
  };
}

/** Id of a playbook that is named by its id or its exact name. */
export async function playbookNamed(door: RunsDoor, idOrName: string): Promise<string> {
  const matches = (await door.playbooks()).filter(({ id, name }) => id === idOrName || name === idOrName);
  if (matches.length > 1)
    throw new CommandFailure(
      `${matches.length} playbooks are named "${idOrName}". Name one by its id: ${matches.map(({ id }) => id).join(', ')}`,
    );
  // Runs of a playbook that was removed can still be named by its id.
  return matches[0]?.id ?? idOrName;
}
