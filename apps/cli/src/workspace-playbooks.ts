import type { WorkspaceActions } from '@setpiece/workspace';
import { hasWorkspace } from './has-workspace.ts';
import type { ServerClient } from './server-connection.ts';
import { withWorkspace } from './with-workspace.ts';

/** What the commands do with playbooks of a workspace, whether a server has it open or not. */
export type WorkspacePlaybooks = Pick<WorkspaceActions['playbooks'], 'list' | 'planImport' | 'import' | 'export'>;

/** Stands in for a workspace that is not there and need not be made. */
const nothingYet = { data: ':memory:', seedExamples: false };

/**
 * Does something with the playbooks of a workspace: through the server that runs on it, else by opening it under its lock. Who is only
 * looking makes no workspace where there is none.
 */
export function withWorkspacePlaybooks<Result>(
  folder: string,
  action: (playbooks: WorkspacePlaybooks) => Promise<Result>,
  { isOnlyLooking = false } = {},
): Promise<Result> {
  return withWorkspace(
    folder,
    { throughServer: (client) => action(playbooksOf(client)), opened: ({ playbooks }) => action(playbooks) },
    isOnlyLooking && !hasWorkspace(folder) ? nothingYet : { data: folder },
  );
}

function playbooksOf({ playbooks }: ServerClient): WorkspacePlaybooks {
  return {
    list: () => playbooks.list.query(),
    planImport: (input) => playbooks.planImport.mutate({ files: [...input.files] }),
    import: (input) => playbooks.import.mutate({ ...input, files: [...input.files] }),
    export: (input) => playbooks.export.query(input),
  };
}
