/** Folders of a pack that hold screens, rights and sample data. */
const skipped =
  /(^|\/)(node_modules|dist|roles|views|dashboards|reports|rules|preprocessingRules|viewTemplates|widgets|docs|records|teams|ruleChannels|languages)\//;

/** Should a folder's file be read and handed to {@link readFortisoar}? Decided by its path; `/` parts the folders. */
export function isFortisoarFile(path: string): boolean {
  if (!path.endsWith('.json') || skipped.test(path)) return false;
  if (/(^|\/)modules\//.test(path)) return path.endsWith('/mmd.json');
  return !/\.playbooks?\.json$/.test(path);
}
