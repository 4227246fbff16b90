import { compile, toMermaid } from '@setpiece/compiler';
import { Command, Option } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { readPlaybookFile } from '../playbook-file.ts';
import { diagnosticLine, print, printJson, say } from '../terminal.ts';

interface CompileOptions {
  readonly to: 'xstate' | 'mermaid';
  readonly json?: boolean;
}

/** `setpiece compile FILE --to xstate|mermaid`: the machine that the runtime runs. */
export function compileCommand(): Command {
  return new Command('compile')
    .description('Print the XState machine that a playbook compiles to.')
    .argument('<file>', 'a *.playbook.json file')
    .addOption(new Option('--to <form>', 'what to print').choices(['xstate', 'mermaid']).default('xstate'))
    .option('--json', 'print machine and diagnostics as one JSON object')
    .action(compileFile);
}

function compileFile(file: string, options: CompileOptions): void {
  const { playbook } = readPlaybookFile(file);
  const compiled = compile(playbook);
  if (options.json) printJson(compiled);
  else compiled.diagnostics.forEach((diagnostic) => say(diagnosticLine(diagnostic)));
  if (!compiled.machine) throw new CommandFailure(`"${playbook.name}" does not compile. Mend the errors above.`);
  if (options.json) return;
  if (options.to === 'mermaid') print(toMermaid(compiled.machine, playbook));
  else printJson(compiled.machine);
}
