import type { WorkspaceModule } from '../api/app-router.ts';

const preferred = ['name', 'title', 'value', 'severity', 'status', 'type', 'source', 'sourceId', 'createdOn'];
const heavy = new Set(['json', 'object', 'richtext', 'html', 'textarea', 'many', 'file', 'image', 'password']);
const columnCount = 6;

/** The columns that a module's table opens with: its telling fields, then its key, then what else is short. */
export function firstColumns(module: Pick<WorkspaceModule, 'fields' | 'uniqueKey'>): string[] {
  const fields = new Set(module.fields.filter(({ type }) => !heavy.has(type)).map(({ name }) => name));
  const wanted = [...preferred, ...module.uniqueKey, ...fields].filter((name) => fields.has(name));
  return [...new Set(wanted)].slice(0, columnCount);
}
