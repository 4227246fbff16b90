import type { Verification, Workspace } from '@setpiece/workspace';
import { Command } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { requireWorkspace } from '../has-workspace.ts';
import { progressOf, type Progress } from '../progress.ts';
import { print, printJson, say } from '../terminal.ts';
import { withWorkspace } from '../with-workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';

interface VerifyOptions {
  readonly run?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** `setpiece verify`: whether the database says what the journals say. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Fold the journal of every run and compare it with what else the database says. Exit code 1 when something differs.',
    )
    .option('--run <id>', 'only this run')
    .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
    .option('--json', 'print {runs, findings} as JSON')
    .action(verify);
}

async function verify({ run, data, json }: VerifyOptions): Promise<void> {
  const folder = workspaceFolder(data);
  requireWorkspace(folder);
  const found = await verification(folder, run).catch(asCommandFailure);
  if (found.findings.length) process.exitCode = 1;
  if (json) return printJson(found);
  for (const { run: of, code, message } of found.findings) print(`${of ?? 'database'}  ${code}  ${message}`);
  if (found.findings.length)
    say(`${found.findings.length} findings in ${found.runs} runs. Restore a backup, or cancel the damaged runs.`);
  else print(`${found.runs} ${found.runs === 1 ? 'run says' : 'runs say'} what the journal says.`);
}

function verification(folder: string, run: string | undefined): Promise<Verification> {
  const chosen = run === undefined ? {} : { run };
  return withWorkspace(
    folder,
    {
      throughServer: ({ settings }) => settings.verify.mutate(chosen),
      opened: (workspace) => verifyHere(workspace, chosen),
    },
    { data: folder, seedExamples: false },
  );
}

async function verifyHere({ settings }: Workspace, chosen: { readonly run?: string }): Promise<Verification> {
  let bar: Progress | undefined;
  try {
    return await settings.verify({
      ...chosen,
      onProgress(done, total) {
        bar ??= progressOf('Verifying', total);
        bar.step(done);
      },
    });
  } finally {
    bar?.stop();
  }
}
