import type { Workspace, WorkspaceActions } from '@setpiece/workspace';
import { asCommandFailure } from './as-command-failure.ts';
import { requireWorkspace } from './has-workspace.ts';
import type { ServerClient } from './server-connection.ts';
import { whenEndedHere, whenEndedThere } from './when-ended.ts';
import { withWorkspace } from './with-workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';

/** What every command about triggers takes. */
export interface TriggerOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** What the commands do with what starts runs, whether a server has the workspace open or not. */
export interface TriggersDoor extends Pick<WorkspaceActions['runs'], 'trigger'> {
  readonly schedules: WorkspaceActions['schedules'];
  readonly timeZone: () => Promise<string>;
  readonly playbooks: () => Promise<
    readonly { readonly id: string; readonly name: string; readonly active: boolean }[]
  >;
  /** How the run stands when it has ended, or the time is over. */
  readonly ended: (run: string, milliseconds: number) => Promise<string>;
  /** Whether a server goes on with what is started. */
  readonly isServed: boolean;
}

/** Does something with triggers of a workspace: through the server that runs on it, else by opening it under its lock. */
export async function onTriggers<Result>(
  { data }: TriggerOptions,
  action: (door: TriggersDoor) => Promise<Result>,
): Promise<Result> {
  const folder = workspaceFolder(data);
  requireWorkspace(folder);
  return withWorkspace(folder, {
    throughServer: (client) => action(doorOfServer(client)),
    opened: (workspace) => action(doorOf(workspace)),
  }).catch(asCommandFailure);
}

function doorOf(workspace: Workspace): TriggersDoor {
  const { runs, schedules, settings, playbooks } = workspace;
  return {
    schedules,
    trigger: (input) => runs.trigger(input),
    timeZone: async () => (await settings.get()).timeZone,
    playbooks: () => playbooks.list(),
    ended: (run, milliseconds) => whenEndedHere(workspace, run, milliseconds),
    isServed: false,
  };
}

function doorOfServer(client: ServerClient): TriggersDoor {
  const { runs, schedules, settings, playbooks } = client;
  return {
    schedules: {
      list: () => schedules.list.query(),
      save: ({ input, ...rest }) => schedules.save.mutate({ ...rest, ...(input && { input: { ...input } }) }),
      remove: (input) => schedules.remove.mutate(input),
      setActive: (input) => schedules.setActive.mutate(input),
      runNow: (input) => schedules.runNow.mutate(input),
      preview: (input) => schedules.preview.query(input),
    },
    trigger: ({ records, inputs, ...rest }) =>
      runs.trigger.mutate({
        ...rest,
        ...(records && { records: [...records] }),
        ...(inputs && { inputs: { ...inputs } }),
      }),
    timeZone: async () => (await settings.about.query()).timeZone,
    playbooks: () => playbooks.list.query(),
    ended: (run, milliseconds) => whenEndedThere(client, run, milliseconds),
    isServed: true,
  };
}
