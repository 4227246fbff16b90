import { isFortisoarFile, readFortisoar, type ImportPlan, type PlannedPlaybook } from '@setpiece/fortisoar';
import {
  parsePlaybook,
  readBundle,
  readPlaybook,
  type Bundle,
  type Diagnostic,
  type Playbook,
} from '@setpiece/playbook';
import type { ImportFile } from './import-plan-view.ts';

/** Reads files of any kind that can be imported: our own by their format, the rest as FortiSOAR's. Nothing is written. */
export function readImportFiles(files: readonly ImportFile[]): ImportPlan {
  const own = files.filter(isOwnFile);
  const foreign = readFortisoar(files.filter((file) => !isOwnFile(file) && isFortisoarFile(file.path)));
  const read = own.map(readOwnFile);
  const plan: ImportPlan = {
    ...foreign,
    collection: foreign.collection ?? read.find(({ bundle }) => bundle?.collection)?.bundle?.collection,
    playbooks: [...read.flatMap(({ playbooks }) => playbooks), ...foreign.playbooks],
    modules: [...foreign.modules, ...read.flatMap(({ bundle }) => bundle?.modules ?? [])],
    picklists: [...foreign.picklists, ...read.flatMap(({ bundle }) => bundle?.picklists ?? [])],
    schedules: [...foreign.schedules, ...read.flatMap(({ bundle }) => bundle?.schedules ?? [])],
    diagnostics: [
      ...foreign.diagnostics,
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...foreign.playbooks.flatMap(cannotBeKept),
    ],
  };
  return { ...plan, diagnostics: [...plan.diagnostics, ...nothingFound(plan), ...sameIdTwice(read)] };
}

/** Our files say so in their first key; a damaged one is still known by its name. */
function isOwnFile({ path, text }: ImportFile): boolean {
  return /\.playbooks?\.json$/i.test(path) || /"format"\s*:\s*"setpiece\//.test(text.slice(0, 1000));
}

interface OwnFile {
  readonly playbooks: readonly PlannedPlaybook[];
  readonly bundle?: Bundle;
  readonly diagnostics: readonly Diagnostic[];
}

function readOwnFile({ path, text }: ImportFile): OwnFile {
  const isBundle = /\.playbooks\.json$/i.test(path) || /"format"\s*:\s*"setpiece\/bundle"/.test(text.slice(0, 1000));
  if (isBundle) {
    const { value: bundle, diagnostics } = readBundle(text);
    const playbooks = (bundle?.playbooks ?? []).map((playbook) => planned(playbook, path, [], bundle));
    return { playbooks, bundle, diagnostics: inFile(diagnostics, path) };
  }
  const { value, diagnostics } = readPlaybook(text);
  if (!value) return { playbooks: [], diagnostics: inFile(diagnostics, path) };
  return { playbooks: [planned(value, path, inFile(diagnostics, path))], diagnostics: [] };
}

function planned(
  playbook: Playbook,
  file: string,
  diagnostics: readonly Diagnostic[],
  bundle?: Bundle,
): PlannedPlaybook {
  const iri = `/api/3/workflows/${playbook.id}`;
  return { playbook, iri, file, active: false, collection: bundle?.collection, diagnostics };
}

function inFile(diagnostics: readonly Diagnostic[], file: string): Diagnostic[] {
  return diagnostics.map((one) => ({ ...one, message: `${file}: ${one.message}` }));
}

/** What was read from a foreign format must be a playbook of ours, else it could be stored but never opened. */
function cannotBeKept({ playbook, file }: PlannedPlaybook): Diagnostic[] {
  const { value, diagnostics } = parsePlaybook(playbook);
  return value ? [] : inFile(diagnostics, `${file} ("${playbook.name}")`);
}

function nothingFound(plan: ImportPlan): Diagnostic[] {
  const found = [plan.playbooks, plan.modules, plan.picklists, plan.macros, plan.connectors, plan.diagnostics];
  if (found.some(({ length }) => length > 0)) return [];
  const message =
    'There is nothing to import in these files. Choose a *.playbook.json file, a FortiSOAR export or the folder of a pack.';
  return [{ code: 'NOTHING_TO_IMPORT', severity: 'error', message }];
}

function sameIdTwice(read: readonly OwnFile[]): Diagnostic[] {
  const seen = new Map<string, PlannedPlaybook>();
  const found: Diagnostic[] = [];
  for (const one of read.flatMap(({ playbooks }) => playbooks)) {
    const { id, name } = one.playbook;
    const first = seen.get(id);
    if (!first) {
      seen.set(id, one);
      continue;
    }
    const message = `${one.file}: playbook "${name}" has the id of "${first.playbook.name}" (${first.file}). Import one of them.`;
    found.push({ code: 'DUPLICATE_PLAYBOOK', severity: 'error', message, at: { playbook: id } });
  }
  return found;
}
