import { statSync } from 'node:fs';
import type { Diagnostic } from '@setpiece/playbook';
import { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { readInputFiles } from '../input-files.ts';
import { progressOf } from '../progress.ts';
import { count, diagnosticLine, print, printJson } from '../terminal.ts';
import { validatedFiles, type ValidatedFile } from '../validated-files.ts';

interface ValidateOptions {
  readonly json?: boolean;
}

/** `setpiece validate PATH…`: everything that is wrong with playbook files. Exit code 1 when there is an error. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('Say everything that is wrong with playbook files of Setpiece, FortiSOAR exports and pack folders.')
    .argument('<path...>', 'files, or folders that are searched for .json files')
    .option('--json', 'print [{file, playbook, diagnostics}] as JSON')
    .action((paths: string[], options: ValidateOptions) => validate(paths, options));
}

function validate(paths: readonly string[], options: ValidateOptions): void {
  const files = paths.flatMap(readInputFiles);
  if (!files.length) throw new CommandFailure(`There is no .json file at ${paths.join(', ')}. Check the path.`);
  const progress = progressOf('Checking', files.length);
  const named = paths.filter((path) => !statSync(path).isDirectory());
  const results = validatedFiles(files, named, (done) => progress.step(Math.min(done, files.length)));
  progress.stop();
  if (!results.length)
    throw new CommandFailure(`There is no playbook in ${paths.join(', ')}. Name the folder of a pack, or an export.`);
  if (options.json) printJson(results);
  else printResults(results);
  if (results.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))) process.exitCode = 1;
}

function printResults(results: readonly ValidatedFile[]): void {
  for (const { file, playbook, diagnostics } of results) {
    print(playbook === undefined ? file : `${file}: ${playbook}`);
    for (const one of diagnostics) print(`  ${diagnosticLine(one)}`);
    print(`  ${verdict(diagnostics)}`);
  }
  const playbooks = results.filter(({ playbook }) => playbook !== undefined).length;
  const all = results.flatMap(({ diagnostics }) => diagnostics);
  if (results.length > 1) print(`\n${count(playbooks, 'playbook')}: ${verdict(all)}`);
}

function verdict(diagnostics: readonly Diagnostic[]): string {
  const of = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  return `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}`;
}
