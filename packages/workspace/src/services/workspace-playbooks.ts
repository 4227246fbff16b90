import type { Catalog } from '@setpiece/connector-kit';
import { compile, type Compiled } from '@setpiece/compiler';
import { freezeDraft, latestVersion, playbookDraft, playbookVersion, type Database, type Problems } from '@setpiece/db';
import { checkStructure, type Diagnostic, type Playbook } from '@setpiece/playbook';
import type { Clock, PlaybookSource, PlaybookVersion } from '@setpiece/runtime';
import { RefusedError } from '../errors/refused-error.ts';
import { checkSchedule } from '../schedules/check-schedule.ts';
import type { CatalogSource } from './catalog-source.ts';

/** Compiling and freezing the workspace's playbooks; what the runtime looks up is a part of it. */
export interface WorkspacePlaybooks extends PlaybookSource {
  /** The machine and every mistake, checked against the catalog and the playbooks that this one refers to. */
  compile(playbook: Playbook, against?: CompileAgainst): Compiled;
  /** Freezes a playbook as an unnamed version. @throws RefusedError when no machine can be made of it */
  freeze(playbook: Playbook, by?: string): Promise<PlaybookVersion>;
}

/** What a playbook is checked against besides the workspace, while an import is planned. */
export interface CompileAgainst {
  readonly catalog: Catalog;
  /** Looked up before the workspace's own playbooks. */
  readonly find: (idOrIri: string) => Playbook | undefined;
}

/** Frozen versions never change, so the latest used ones are kept. */
const keptVersions = 200;

export function createWorkspacePlaybooks(database: Database, catalog: CatalogSource, clock: Clock): WorkspacePlaybooks {
  const versions = new Map<string, PlaybookVersion>();

  async function version(id: string): Promise<PlaybookVersion | undefined> {
    const found = versions.get(id) ?? playbookVersion(database, id);
    if (found) keep(versions, found);
    return found;
  }

  function compileHere(playbook: Playbook, against?: CompileAgainst): Compiled {
    const find = (idOrIri: string) => against?.find(idOrIri) ?? playbookDraft(database, idOrIri)?.playbook;
    const playbooks = referencedPlaybooks(playbook, find);
    const compiled = compile(playbook, { catalog: against?.catalog ?? catalog.get(), playbooks });
    return {
      ...compiled,
      diagnostics: distinct([...checkStructure(playbook), ...checkSchedule(playbook), ...compiled.diagnostics]),
    };
  }

  async function freeze(playbook: Playbook, by?: string): Promise<PlaybookVersion> {
    const { machine, machineFormat, diagnostics } = compileHere(playbook);
    if (!machine) throw new RefusedError(`"${playbook.name}" cannot run yet. Mend its errors first.`, diagnostics);
    const { id } = await freezeDraft(database, { playbook, machine, machineFormat, at: clock.now(), by });
    return { id, playbook, machine, machineFormat };
  }

  return {
    version,
    compile: compileHere,
    freeze,
    async published(idOrIri) {
      const latest = latestVersion(database, idOrIri);
      return latest === undefined ? undefined : version(latest);
    },
    async draft(idOrIri) {
      const draft = playbookDraft(database, idOrIri);
      return draft && freeze(draft.playbook);
    },
  };
}

function keep(versions: Map<string, PlaybookVersion>, used: PlaybookVersion): void {
  versions.delete(used.id);
  versions.set(used.id, used);
  const [oldest] = versions.keys();
  if (versions.size > keptVersions && oldest !== undefined) versions.delete(oldest);
}

/** The playbooks that a playbook reaches by literal references, under the names that the references use. */
function referencedPlaybooks(
  playbook: Playbook,
  find: (idOrIri: string) => Playbook | undefined,
): Map<string, Playbook> {
  const found = new Map<string, Playbook>([[playbook.id, playbook]]);
  const open = [playbook];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const step of next.steps) {
      if (step.kind !== 'reference' || found.has(step.playbook) || step.playbook.includes('{')) continue;
      const child = find(step.playbook);
      if (!child) continue;
      found.set(step.playbook, child);
      if (!found.has(child.id)) found.set(child.id, child);
      open.push(child);
    }
  }
  return found;
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

/** How many errors and warnings there are, for lists. */
export function problemsOf(diagnostics: readonly Diagnostic[]): Problems {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}
