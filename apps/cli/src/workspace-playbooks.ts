import { openWorkspace, type WorkspaceActions } from '@setpiece/workspace';
import { connectToServer } from './server-connection.ts';

/** What the commands do with playbooks of a workspace, whether a server has it open or not. */
export type WorkspacePlaybooks = Pick<WorkspaceActions['playbooks'], 'list' | 'planImport' | 'import' | 'export'>;

/** Does something with the playbooks of a workspace: through the server that runs on it, else by opening it under its lock. */
export async function withWorkspacePlaybooks<Result>(
  folder: string,
  action: (playbooks: WorkspacePlaybooks) => Promise<Result>,
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
  const workspace = await openWorkspace({ data: folder });
  try {
    return await action(workspace.playbooks);
  } finally {
    await workspace.close();
  }
}
