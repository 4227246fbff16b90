import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace, type WorkspaceActions } from '@setpiece/workspace';
import { connectToServer } from './server-connection.ts';

/** What the commands do with playbooks of a workspace, whether a server has it open or not. */
export type WorkspacePlaybooks = Pick<WorkspaceActions['playbooks'], 'list' | 'planImport' | 'import' | 'export'>;

/** Stands in for a workspace that is not there and need not be made. */
const nothingYet = { data: ':memory:', seedExamples: false };

/**
 * Does something with the playbooks of a workspace: through the server that runs on it, else by opening it under its lock. Who is only
 * looking makes no workspace where there is none.
 */
export async function withWorkspacePlaybooks<Result>(
  folder: string,
  action: (playbooks: WorkspacePlaybooks) => Promise<Result>,
  { isOnlyLooking = false } = {},
): Promise<Result> {
  const client = await connectToServer(folder);
  if (client) {
    return action({
      list: () => client.playbooks.list.query(),
      planImport: (input) => client.playbooks.planImport.mutate({ files: [...input.files] }),
      import: (input) => client.playbooks.import.mutate({ ...input, files: [...input.files] }),
      export: (input) => client.playbooks.export.query(input),
    });
  }
  const workspace = await openWorkspace(isOnlyLooking && !hasWorkspace(folder) ? nothingYet : { data: folder });
  try {
    return await action(workspace.playbooks);
  } finally {
    await workspace.close();
  }
}

function hasWorkspace(folder: string): boolean {
  return existsSync(join(folder, 'workspace.db'));
}
