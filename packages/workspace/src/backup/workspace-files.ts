/** The files that a workspace is made of; all others in its folder belong to the running process. */
export const workspaceFiles = { database: 'workspace.db', key: 'workspace.key' } as const;
