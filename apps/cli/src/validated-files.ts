import { compile } from '@setpiece/compiler';
import type { Diagnostic } from '@setpiece/playbook';
import { readImportFiles } from '@setpiece/workspace';
import type { InputFile } from './input-files.ts';

/** What is wrong with a playbook of a file; without a playbook, with the file itself. */
export interface ValidatedFile {
  readonly file: string;
  /** Name of the playbook. */
  readonly playbook?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Everything that is wrong with the playbooks in files of Setpiece and of FortiSOAR, in the order of the files.
 *
 * @param named - paths of files that were named one by one: each of them has to hold a playbook
 */
export function validatedFiles(
  files: readonly InputFile[],
  named: readonly string[],
  onChecked: (count: number) => void = () => {},
): ValidatedFile[] {
  const plan = readImportFiles(files);
  const playbooks = plan.playbooks.map((planned, index): ValidatedFile => {
    const { file, playbook, diagnostics } = planned;
    onChecked(index + 1);
    return { file, playbook: playbook.name, diagnostics: together(withoutFile(diagnostics, file), compile(playbook)) };
  });
  const ofFiles = problemsOfFiles(files, plan.diagnostics);
  const known = new Set([...playbooks, ...ofFiles].map(({ file }) => file));
  const empty = named.filter((file) => !known.has(file)).map((file) => ({ file, diagnostics: [noPlaybook] }));
  const order = new Map(files.map(({ path }, index) => [path, index]));
  const place = ({ file }: ValidatedFile) => order.get(file) ?? files.length;
  return [...playbooks, ...ofFiles, ...empty].toSorted((a, b) => place(a) - place(b));
}

/** Reading and compiling notice some things both. */
function together(read: readonly Diagnostic[], { diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const text = ({ code, message }: Diagnostic) => `${code}\n${message}`;
  const known = new Set(diagnostics.map(text));
  return [...read.filter((one) => !known.has(text(one))), ...diagnostics];
}

/** Problems of files begin with the path; the rest are of all files together. */
function problemsOfFiles(files: readonly InputFile[], diagnostics: readonly Diagnostic[]): ValidatedFile[] {
  const found = diagnostics.filter(({ code }) => code !== 'NOTHING_TO_IMPORT');
  const fileOf = ({ message }: Diagnostic) =>
    files.find(({ path }) => message.startsWith(`${path}:`))?.path ?? 'all files';
  return [...Map.groupBy(found, fileOf)].map(([file, own]) => ({ file, diagnostics: withoutFile(own, file) }));
}

function withoutFile(diagnostics: readonly Diagnostic[], file: string): Diagnostic[] {
  return diagnostics.map((one) => ({ ...one, message: one.message.replace(`${file}: `, '') }));
}

const noPlaybook: Diagnostic = {
  code: 'NO_PLAYBOOK',
  severity: 'error',
  message: 'This file holds no playbook. Choose a *.playbook.json file, a FortiSOAR export or the folder of a pack.',
};
