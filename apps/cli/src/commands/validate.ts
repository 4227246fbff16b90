import { compile } from '@setpiece/compiler';
import { readPlaybook, type Diagnostic } from '@setpiece/playbook';
import { Command } from 'commander';
import { readInputFile } from '../input-files.ts';
import { count, diagnosticLine, print, printJson } from '../terminal.ts';

interface ValidateOptions {
  readonly json?: boolean;
}

/** `setpiece validate FILE…`: everything that is wrong with playbook files. Exit code 1 when there is an error. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('Say everything that is wrong with playbook files.')
    .argument('<file...>', '*.playbook.json files')
    .option('--json', 'print the diagnostics as JSON')
    .action((files: string[], options: ValidateOptions) => validate(files, options));
}

function validate(files: readonly string[], options: ValidateOptions): void {
  const results = files.map((file) => ({ file, diagnostics: diagnosticsOf(file) }));
  if (options.json) printJson(results);
  else
    results.forEach(({ file, diagnostics }) =>
      print([file, ...diagnostics.map((one) => `  ${diagnosticLine(one)}`), `  ${verdict(diagnostics)}`].join('\n')),
    );
  if (results.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))) process.exitCode = 1;
}

function diagnosticsOf(file: string): readonly Diagnostic[] {
  const { value, diagnostics } = readPlaybook(readInputFile(file).text);
  return value ? compile(value).diagnostics : diagnostics;
}

function verdict(diagnostics: readonly Diagnostic[]): string {
  const of = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  return `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}`;
}
