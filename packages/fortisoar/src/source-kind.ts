import { isJsonObject } from '@setpiece/playbook';

/** What a file of the source is. */
export type SourceKind =
  | 'export'
  | 'workflow'
  | 'collection'
  | 'block'
  | 'module'
  | 'picklist'
  | 'connector'
  | 'macros'
  | 'tags';

const byType = new Map<unknown, SourceKind>([
  ['Workflow', 'workflow'],
  ['WorkflowCollection', 'collection'],
  ['WorkflowGroup', 'block'],
  ['StagingModelMetadata', 'module'],
  ['PicklistName', 'picklist'],
]);

/** Tells by its content (for a list of names also by its path) what a file is; undefined for everything that is not read. */
export function sourceKind(value: unknown, path: string): SourceKind | undefined {
  if (Array.isArray(value)) return listKind(value, path);
  if (!isJsonObject(value)) return undefined;
  if (value['type'] === 'workflow_collections') return 'export';
  const known = byType.get(value['@type']);
  if (known) return known;
  if (Array.isArray(value['operations']) && typeof value['name'] === 'string') return 'connector';
  return Array.isArray(value['steps']) && Array.isArray(value['routes']) && value['format'] === undefined
    ? 'workflow'
    : undefined;
}

/** `globalVariables.json` is a list of `{name, value, default_value}`, `tags.json` one of names. */
function listKind(list: readonly unknown[], path: string): SourceKind | undefined {
  if (list.length === 0) return undefined;
  if (path.endsWith('tags.json') && list.every((entry) => typeof entry === 'string')) return 'tags';
  const isMacros = list.every((entry) => isJsonObject(entry) && 'name' in entry && 'default_value' in entry);
  return isMacros ? 'macros' : undefined;
}
