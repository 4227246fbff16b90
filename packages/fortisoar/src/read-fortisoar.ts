import { ConnectorManifest } from '@setpiece/connector-kit';
import {
  isJsonObject,
  type Collection,
  type Diagnostic,
  type Module,
  type Picklist,
  type Schedule,
  type Value,
} from '@setpiece/playbook';
import type { ImportPlan, Macro, PlannedPlaybook } from './import-plan.ts';
import { lastPart } from './iri.ts';
import { mergeModules } from './merge-modules.ts';
import { readModule } from './read-module.ts';
import { readPicklist } from './read-picklist.ts';
import { readSourceText } from './read-source-text.ts';
import { readWorkflow } from './read-workflow.ts';
import { removeSecrets } from './remove-secrets.ts';
import { sourceKind } from './source-kind.ts';
import { SourceObject } from './source-object.ts';

/** A file by its path, read as text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads FortiSOAR files of any kind and nesting: collection exports, bare workflows, pack folders with modules and picklists,
 * connector manifests. Never throws for what a file says: mistakes stand in the plan as diagnostics.
 */
export function readFortisoar(files: readonly SourceFile[]): ImportPlan {
  const found: Found = {
    playbooks: [],
    byId: new Map(),
    collections: new Map(),
    modules: [],
    picklists: new Map(),
    macros: new Map(),
    schedules: [],
    connectors: [],
    tags: new Set(),
    diagnostics: [],
  };
  const parsed = files.map((file) => parse(file, found));
  for (const { path, value } of parsed)
    if (sourceKind(value, path) === 'collection') readCollection(value, path, found);
  for (const { path, value } of parsed) readValue(value, path, found);
  const { schedules, connectors, diagnostics } = found;
  return {
    ...onlyCollection(found.playbooks),
    playbooks: found.playbooks.map((planned) => withoutSecrets(planned, connectors)),
    modules: mergeModules([], found.modules),
    picklists: [...found.picklists.values()],
    macros: [...found.macros.values()],
    schedules,
    connectors,
    tags: [...found.tags],
    diagnostics,
  };
}

function onlyCollection(playbooks: readonly PlannedPlaybook[]): { collection?: Collection } {
  const collections = new Map(playbooks.map(({ collection }) => [collection?.id, collection]));
  const [collection] = collections.values();
  return collection && collections.size === 1 ? { collection } : {};
}

function withoutSecrets(planned: PlannedPlaybook, connectors: readonly ConnectorManifest[]): PlannedPlaybook {
  const { playbook, diagnostics } = removeSecrets(planned.playbook, connectors);
  return { ...planned, playbook, diagnostics: [...planned.diagnostics, ...diagnostics] };
}

interface Found {
  readonly playbooks: PlannedPlaybook[];
  readonly byId: Map<string, PlannedPlaybook>;
  /** Collections by the folder or id that workflows find them with. */
  readonly collections: Map<string, Collection>;
  readonly modules: Module[];
  readonly picklists: Map<string, Picklist>;
  readonly macros: Map<string, Macro>;
  readonly schedules: Schedule[];
  readonly connectors: ConnectorManifest[];
  readonly tags: Set<string>;
  readonly diagnostics: Diagnostic[];
}

function parse({ path, text }: SourceFile, found: Found): { path: string; value: Value | undefined } {
  const { value, diagnostics } = readSourceText(path, text);
  found.diagnostics.push(...diagnostics);
  return { path, value: value as Value | undefined };
}

function readCollection(value: Value | undefined, path: string, found: Found): void {
  const source = new SourceObject(value);
  const id = source.text('uuid') ?? lastPart(source.peek('@id')) ?? folderOf(path);
  const description = source.text('description');
  const collection = { id, name: source.text('name') ?? id, ...(description !== undefined && { description }) };
  found.collections.set(id, collection).set(folderOf(path), collection);
}

function readValue(value: Value | undefined, path: string, found: Found): void {
  switch (sourceKind(value, path)) {
    case 'export':
      return readExport(new SourceObject(value), path, found);
    case 'workflow':
      return addWorkflow(value as Value, path, collectionFor(value, path, found), found);
    case 'module':
      return void found.modules.push(readModule(value as Value));
    case 'picklist':
      return addPicklist(readPicklist(value as Value), found);
    case 'connector':
      return addConnector(value, path, found);
    case 'macros':
      return addMacros(value as Value[], found);
    case 'tags':
      return addTags(value as Value[], found);
    case 'block':
      return void found.diagnostics.push(blockLeftOut(value, path));
    case 'collection':
    case undefined:
      return undefined;
  }
}

/** `{type: "workflow_collections", data: [collection with workflows], exported_tags?, macros?}` */
function readExport(source: SourceObject, path: string, found: Found): void {
  for (const entry of source.list('data')) {
    const data = new SourceObject(entry);
    const workflows = data.list('workflows');
    const name = data.text('name') ?? path;
    const description = data.text('description');
    const id = data.text('uuid') ?? lastPart(data.peek('@id')) ?? lastPart(firstCollection(workflows)) ?? name;
    const collection = { id, name, ...(description !== undefined && { description }) };
    for (const workflow of workflows) addWorkflow(workflow, path, collection, found);
  }
  addTags(source.list('exported_tags'), found);
  addMacros(source.list('macros'), found);
}

/** An export's collection may carry no id; its workflows name it all the same. */
function firstCollection(workflows: readonly Value[]): Value | undefined {
  const [first] = workflows;
  return isJsonObject(first) ? first['collection'] : undefined;
}

function collectionFor(value: Value | undefined, path: string, { collections }: Found): Collection | undefined {
  const id = isJsonObject(value) ? lastPart(value['collection']) : undefined;
  return collections.get(folderOf(path)) ?? (id === undefined ? undefined : collections.get(id));
}

function addWorkflow(value: Value, path: string, collection: Collection | undefined, found: Found): void {
  const { planned, schedules, notRead } = readWorkflow(value, path, collection);
  if (notRead) found.diagnostics.push(notRead);
  if (!planned) return;
  const first = found.byId.get(planned.playbook.id);
  if (first) {
    const message = `Playbook "${planned.playbook.name}" (${path}) has the id of "${first.playbook.name}" (${first.file}). Import one of them.`;
    const at = { playbook: planned.playbook.id, path };
    found.diagnostics.push({ code: 'DUPLICATE_PLAYBOOK', severity: 'warning', message, at });
  }
  found.byId.set(planned.playbook.id, planned);
  found.playbooks.push(planned);
  found.schedules.push(...schedules);
}

function addPicklist(picklist: Picklist, { picklists }: Found): void {
  const before = picklists.get(picklist.name);
  const items = new Map([...(before?.items ?? []), ...picklist.items].map((item) => [item.uuid, item]));
  picklists.set(picklist.name, { ...before, ...picklist, items: [...items.values()] });
}

function addConnector(value: unknown, path: string, found: Found): void {
  const parsed = ConnectorManifest.safeParse(value);
  if (parsed.success) return void found.connectors.push(parsed.data);
  for (const issue of parsed.error.issues) {
    const place = issue.path.join('.');
    const message = `${path}: ${place}: ${issue.message}. The connector cannot be used; correct its info.json.`;
    found.diagnostics.push({ code: 'MANIFEST_INVALID', severity: 'error', message, at: { path } });
  }
}

function addMacros(list: readonly Value[], { macros }: Found): void {
  for (const entry of list) {
    const source = new SourceObject(entry);
    const name = source.text('name');
    const value = source.peek('value') ?? source.peek('default_value') ?? '';
    if (name !== undefined)
      macros.set(name, { name, value: typeof value === 'string' ? value : JSON.stringify(value) });
  }
}

function addTags(list: readonly Value[], { tags }: Found): void {
  for (const tag of list) {
    const name = isJsonObject(tag) ? (tag['name'] ?? tag['uuid']) : tag;
    if (typeof name === 'string' && name) tags.add(lastPart(name) ?? name);
  }
}

function blockLeftOut(value: Value | undefined, path: string): Diagnostic {
  const name = isJsonObject(value) && typeof value['name'] === 'string' ? value['name'] : path;
  const message = `"${name}" is a reusable block, no playbook; it is not imported. Keep the file.`;
  return { code: 'BLOCK_LEFT_OUT', severity: 'info', message, at: { path } };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
