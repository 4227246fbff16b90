import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { print, printJson, say } from '../terminal.ts';
import { idNamed } from '../the-one-named.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { withWorkspacePlaybooks, type WorkspacePlaybooks } from '../workspace-playbooks.ts';

interface ExportOptions {
  readonly out?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** `setpiece export ID`: a playbook of the workspace as a file. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Print a playbook of the workspace as a *.playbook.json file.')
    .argument('<id>', 'id or exact name of the playbook')
    .option('--out <file>', 'write it there instead; "." takes the name that fits')
    .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
    .option('--json', 'print {fileName, text} as JSON')
    .action(exportPlaybook);
}

async function exportPlaybook(idOrName: string, options: ExportOptions): Promise<void> {
  const { fileName, text } = await withWorkspacePlaybooks(workspaceFolder(options.data), (playbooks) =>
    exported(playbooks, idOrName),
  ).catch(asCommandFailure);
  if (options.json) printJson({ fileName, text });
  else if (options.out === undefined) process.stdout.write(text);
  else {
    const file = options.out === '.' ? fileName : options.out;
    writeFileSync(file, text);
    say(`Wrote ${file}`);
    print(file);
  }
}

async function exported(playbooks: WorkspacePlaybooks, idOrName: string) {
  return playbooks.export({ id: idNamed('playbook', await playbooks.list(), idOrName) });
}
