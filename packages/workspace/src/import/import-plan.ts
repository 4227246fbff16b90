import { setImmediate } from 'node:timers/promises';
import type { Catalog, ConnectorManifest } from '@setpiece/connector-kit';
import { macroValues, modulesInWorkspace, picklistsInWorkspace, playbookDraft } from '@setpiece/db';
import { mergeModules, removeSecrets, type ImportPlan as Source, type PlannedPlaybook } from '@setpiece/fortisoar';
import { writePlaybook, type Diagnostic, type Module, type Picklist, type Playbook } from '@setpiece/playbook';
import type { Services } from '../services/services.ts';
import type { ImportFile, PlannedStatus } from './import-plan-view.ts';
import { mergePicklists } from './merge-picklists.ts';
import { readImportFiles } from './read-import-files.ts';

/** What an import would write, and everything found while reading and checking. */
export interface ImportPlan {
  readonly source: Source;
  readonly playbooks: readonly CheckedPlaybook[];
  readonly modules: readonly Planned<Module>[];
  readonly picklists: readonly Planned<Picklist>[];
  readonly macros: readonly Planned<{ readonly name: string; readonly value: string }>[];
  readonly connectors: readonly Planned<ConnectorManifest>[];
  readonly blocked: boolean;
}

export interface Planned<Thing> {
  /** As it would stand in the workspace. */
  readonly thing: Thing;
  readonly status: PlannedStatus;
}

export interface CheckedPlaybook extends PlannedPlaybook {
  readonly status: PlannedStatus;
  /** What reading said, and what compiling says with all that the import brings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, compares and checks. Pure towards the workspace: nothing is written, run or asked over the network. */
export async function makeImportPlan(services: Services, files: readonly ImportFile[]): Promise<ImportPlan> {
  const source = readImportFiles(files);
  const { database } = services;
  const present = services.catalog.get().connectors;
  const modules = compare(
    mergeModules(modulesInWorkspace(database), source.modules),
    modulesInWorkspace(database),
    source.modules,
  );
  const picklistsHere = picklistsInWorkspace(database);
  const picklists = compare(mergePicklists(picklistsHere, source.picklists), picklistsHere, source.picklists);
  const connectors = source.connectors.map((thing) => ({ thing, status: connectorStatus(thing, present) }));
  const catalog = catalogAfter(services, { modules, picklists, connectors });
  return {
    source,
    playbooks: await checkAll(services, source, catalog),
    modules,
    picklists,
    macros: macrosOf(services, source),
    connectors,
    blocked: source.diagnostics.some(({ severity }) => severity === 'error'),
  };
}

/** Lets others have their turn between two playbooks: a large pack takes seconds. */
async function checkAll(services: Services, source: Source, catalog: Catalog): Promise<CheckedPlaybook[]> {
  const checked: CheckedPlaybook[] = [];
  for (const planned of source.playbooks) {
    checked.push(check(services, planned, source, catalog));
    await setImmediate();
  }
  return checked;
}

function check(services: Services, read: PlannedPlaybook, source: Source, catalog: Catalog): CheckedPlaybook {
  const { playbook, diagnostics } = removeSecrets(read.playbook, catalog.connectors);
  const planned = { ...read, playbook, diagnostics: [...read.diagnostics, ...diagnostics] };
  const find = (idOrIri: string) =>
    source.playbooks.find(({ playbook, iri }) => playbook.id === idOrIri || iri === idOrIri)?.playbook;
  const compiled = services.playbooks.compile(planned.playbook, { catalog, find });
  const known = new Set(compiled.diagnostics.map(({ code, message }) => `${code}\n${message}`));
  const reading = planned.diagnostics.filter(({ code, message }) => !known.has(`${code}\n${message}`));
  return {
    ...planned,
    status: playbookStatus(planned.playbook, playbookDraft(services.database, planned.playbook.id)?.playbook),
    diagnostics: [...reading, ...compiled.diagnostics],
  };
}

function playbookStatus(incoming: Playbook, here: Playbook | undefined): PlannedStatus {
  if (!here) return 'new';
  return writePlaybook(here) === writePlaybook(incoming) ? 'unchanged' : 'replaces';
}

/** Of the merged things those that the import speaks of, each against what stands here. */
function compare<Thing extends { readonly name: string }>(
  merged: readonly Thing[],
  here: readonly Thing[],
  incoming: readonly Thing[],
): Planned<Thing>[] {
  const named = new Set(incoming.map(({ name }) => name));
  return merged
    .filter(({ name }) => named.has(name))
    .map((thing) => {
      const before = here.find(({ name }) => name === thing.name);
      const same = before && JSON.stringify(before) === JSON.stringify(thing);
      return { thing, status: before ? (same ? 'unchanged' : 'replaces') : 'new' };
    });
}

function connectorStatus(incoming: ConnectorManifest, present: readonly ConnectorManifest[]): PlannedStatus {
  const here = present.find(({ name, version }) => name === incoming.name && version === incoming.version);
  if (!here) return 'new';
  return JSON.stringify(here) === JSON.stringify(incoming) ? 'unchanged' : 'replaces';
}

/** A global variable that has a value here keeps it. */
function macrosOf({ database }: Services, { macros }: Source): ImportPlan['macros'] {
  const here = macroValues(database);
  return macros.map((thing) => ({ thing, status: Object.hasOwn(here, thing.name) ? 'unchanged' : 'new' }));
}

function catalogAfter(services: Services, added: Pick<ImportPlan, 'modules' | 'picklists' | 'connectors'>): Catalog {
  const before = services.catalog.get();
  const lay = <Thing extends { readonly name: string }>(here: readonly Thing[], planned: readonly Planned<Thing>[]) => [
    ...new Map([...here, ...planned.map(({ thing }) => thing)].map((thing) => [thing.name, thing])).values(),
  ];
  return {
    ...before,
    connectors: [
      ...before.connectors,
      ...added.connectors.filter(({ status }) => status === 'new').map(({ thing }) => thing),
    ],
    modules: lay(before.modules, added.modules),
    picklists: lay(before.picklists, added.picklists),
  };
}
