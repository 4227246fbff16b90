import { openWorkspace, type WorkspaceActions } from '@setpiece/workspace';
import { asCommandFailure } from './as-command-failure.ts';
import { CommandFailure } from './command-failure.ts';
import { connectToServer, type ServerClient } from './server-connection.ts';
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
  return withTriggers(workspaceFolder(data), action).catch(asCommandFailure);
}

async function withTriggers<Result>(folder: string, action: (door: TriggersDoor) => Promise<Result>): Promise<Result> {
  const client = await connectToServer(folder);
  if (client) return action(doorOfServer(client));
  const workspace = await openWorkspace({ data: folder });
  const { runs, schedules, settings, playbooks } = workspace;
  try {
    return await action({
      schedules,
      trigger: (input) => runs.trigger(input),
      timeZone: async () => (await settings.get()).timeZone,
      playbooks: () => playbooks.list(),
      async ended(run, milliseconds) {
        await workspace.finished(run, AbortSignal.timeout(milliseconds)).catch(() => {});
        return (await runs.get({ id: run })).run.status;
      },
      isServed: false,
    });
  } finally {
    await workspace.close();
  }
}

function doorOfServer({ runs, schedules, settings, playbooks }: ServerClient): TriggersDoor {
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
    async ended(run, milliseconds) {
      for (const until = Date.now() + milliseconds; ;) {
        const { status, endedAt } = (await runs.get.query({ id: run })).run;
        if (endedAt !== undefined || Date.now() > until) return status;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    isServed: true,
  };
}

/** Id of what is named by its id or its exact name. @throws CommandFailure when it is none, or several */
export function idNamed(
  what: string,
  all: readonly { readonly id: string; readonly name: string }[],
  idOrName: string,
): string {
  const matches = all.filter(({ id, name }) => id === idOrName || name === idOrName);
  if (matches.length > 1)
    throw new CommandFailure(
      `${matches.length} ${what}s are named "${idOrName}". Name one by its id: ${matches.map(({ id }) => id).join(', ')}`,
    );
  const [match] = matches;
  if (match) return match.id;
  const known = all.map(({ name }) => `"${name}"`).join(', ');
  throw new CommandFailure(
    `There is no ${what} "${idOrName}" here. ${known ? `There are: ${known}.` : 'There is none.'}`,
  );
}
