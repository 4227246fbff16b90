import { openWorkspace, type Verification } from '@setpiece/workspace';
import { Command } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { progressOf, type Progress } from '../progress.ts';
import { connectToServer } from '../server-connection.ts';
import { print, printJson, say } from '../terminal.ts';
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
  const found = await verification(workspaceFolder(data), run).catch(asCommandFailure);
  if (found.findings.length) process.exitCode = 1;
  if (json) return printJson(found);
  for (const { run: of, code, message } of found.findings) print(`${of ?? 'database'}  ${code}  ${message}`);
  if (found.findings.length)
    say(`${found.findings.length} findings in ${found.runs} runs. Restore a backup, or cancel the damaged runs.`);
  else print(`${found.runs} ${found.runs === 1 ? 'run says' : 'runs say'} what the journal says.`);
}

/** Through the server that runs on the workspace, else by opening it under its lock. */
async function verification(folder: string, run: string | undefined): Promise<Verification> {
  const chosen = run === undefined ? {} : { run };
  const client = await connectToServer(folder);
  if (client) return client.settings.verify.mutate(chosen);
  const workspace = await openWorkspace({ data: folder, seedExamples: false });
  let bar: Progress | undefined;
  try {
    return await workspace.settings.verify({
      ...chosen,
      onProgress(done, total) {
        bar ??= progressOf('Verifying', total);
        bar.step(done);
      },
    });
  } finally {
    bar?.stop();
    await workspace.close();
  }
}
