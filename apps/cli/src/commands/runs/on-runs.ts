import { asCommandFailure } from '../../as-command-failure.ts';
import { withRuns, type RunsDoor } from '../../runs-door.ts';
import { workspaceFolder } from '../../workspace-folder.ts';

/** What every command on runs can be told. */
export interface RunsOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** Does something with the runs of the workspace that the options name. */
export function onRuns<Result>({ data }: RunsOptions, action: (runs: RunsDoor) => Promise<Result>): Promise<Result> {
  return withRuns(workspaceFolder(data), action).catch(asCommandFailure);
}
