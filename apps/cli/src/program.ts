import { Command, CommanderError } from 'commander';
import { CommandFailure, UsageError } from './command-failure.ts';
import { compileCommand } from './commands/compile.ts';
import { evalCommand } from './commands/eval.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { runCommand } from './commands/run.ts';
import { startCommand } from './commands/start.ts';
import { validateCommand } from './commands/validate.ts';

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 ok, 1 the thing failed, 2 the command was written wrongly
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  const program = createProgram();
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (cause) {
    return exitCodeOf(cause);
  }
}

function createProgram(): Command {
  const program = new Command('setpiece')
    .description('Draw playbooks, run them durably, bring FortiSOAR content along.')
    .version('0.1.0')
    .showHelpAfterError('(setpiece --help shows what there is)');
  for (const command of [
    startCommand,
    runCommand,
    validateCommand,
    compileCommand,
    evalCommand,
    importCommand,
    exportCommand,
  ]) {
    program.addCommand(command());
  }
  for (const command of [program, ...program.commands]) command.exitOverride();
  return program;
}

function exitCodeOf(cause: unknown): number {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
  const message = cause instanceof Error ? cause.message : String(cause);
  const expected = cause instanceof CommandFailure || cause instanceof UsageError;
  process.stderr.write(`${expected ? message : `Unexpected error: ${(cause as Error).stack ?? message}`}\n`);
  return cause instanceof UsageError ? 2 : 1;
}
