import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { maximumFileBytes, readPlaybook, tooLarge, type Playbook } from '@setpiece/playbook';
import { chosenPlaybook } from '../chosen-playbook.ts';
import { CommandFailure } from '../command-failure.ts';
import { readInputFile, type InputFile } from '../input-files.ts';
import { diagnosticLine } from '../terminal.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import type { WorkspacePlaybooks } from '../workspace-playbooks.ts';
import { playbookOfWorkspace } from './playbook-of-workspace.ts';

/** What is compared: a playbook, or nothing where it came or went as a whole. */
export interface Side {
  /** As it was named on the command line. */
  readonly label: string;
  readonly playbook?: Playbook;
}

export interface ReadSides {
  /** Which playbook of a file that holds several. */
  readonly playbook?: string;
  readonly data?: string;
}

/** Reads both sides: files, `-` for standard input, or playbooks of the workspace, which is opened only when one is named. */
export async function readSides(names: readonly [string, string], options: ReadSides): Promise<readonly [Side, Side]> {
  const [before, after] = names;
  if (names.every(isFile)) return [await readFileSide(before, options), await readFileSide(after, options)];
  const { withWorkspacePlaybooks } = await import('../workspace-playbooks.ts');
  const folder = workspaceFolder(options.data);
  const read = (name: string, playbooks: WorkspacePlaybooks) =>
    isFile(name) ? readFileSide(name, options) : playbookOfWorkspace(playbooks, name, folder);
  return withWorkspacePlaybooks(folder, async (all) => [await read(before, all), await read(after, all)], {
    isOnlyLooking: true,
  });
}

/** How git names the other side of a file that came or went. */
const nothing = '/dev/null';

/** What is there, and what can only be meant as a path. */
function isFile(name: string): boolean {
  return name === '-' || existsSync(name) || /[/\\]|\.json$/i.test(name);
}

async function readFileSide(name: string, { playbook: wanted }: ReadSides): Promise<Side> {
  if (name === nothing) return { label: name };
  const { text } = name === '-' ? readStandardInput() : readInputFile(name);
  const { value, diagnostics } = readPlaybook(text);
  if (value) return { label: name, playbook: value };
  if (diagnostics.every(({ code }) => code === 'WRONG_FORMAT'))
    return { label: name, playbook: await foreignPlaybook(name, text, wanted) };
  throw new CommandFailure(
    `${name} is not a playbook:\n${diagnostics.map((one) => `  ${diagnosticLine(one)}`).join('\n')}`,
  );
}

function readStandardInput(): InputFile {
  const text = readFileSync(0, 'utf8');
  if (text.length > maximumFileBytes) throw new CommandFailure(`-: ${tooLarge(text.length).message}`);
  return { path: '-', text };
}

/** A playbook of a bundle or of a FortiSOAR export, as importing would read it. */
async function foreignPlaybook(name: string, text: string, wanted: string | undefined): Promise<Playbook> {
  const { readImportFiles } = await import('@setpiece/workspace');
  const path = name === '-' ? 'standard-input.json' : basename(name);
  const { playbooks, diagnostics } = readImportFiles([{ path: path.endsWith('.json') ? path : `${path}.json`, text }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!playbooks.length && errors.length)
    throw new CommandFailure(
      `${name} holds no playbook:\n${errors.map((one) => `  ${diagnosticLine(one)}`).join('\n')}`,
    );
  return chosenPlaybook(
    name,
    playbooks.map(({ playbook }) => playbook),
    wanted,
  );
}
