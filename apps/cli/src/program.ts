import { Command, CommanderError } from 'commander';
import { CommandFailure, UsageError } from './command-failure.ts';

/** A command is loaded when it is called: a short one need not wait for the server's code. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand(),
  run: async () => (await import('./commands/run.ts')).runCommand(),
  runs: async () => (await import('./commands/runs.ts')).runsCommand(),
  inputs: async () => (await import('./commands/inputs.ts')).inputsCommand(),
  trigger: async () => (await import('./commands/trigger.ts')).triggerCommand(),
  schedule: async () => (await import('./commands/schedule.ts')).scheduleCommand(),
  signal: async () => (await import('./commands/signal.ts')).signalCommand(),
  test: async () => (await import('./commands/test.ts')).testCommand(),
  validate: async () => (await import('./commands/validate.ts')).validateCommand(),
  diff: async () => (await import('./commands/diff.ts')).diffCommand(),
  compile: async () => (await import('./commands/compile.ts')).compileCommand(),
  eval: async () => (await import('./commands/eval.ts')).evalCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  connector: async () => (await import('./commands/connector.ts')).connectorCommand(),
  settings: async () => (await import('./commands/settings.ts')).settingsCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  backup: async () => (await import('./commands/backup.ts')).backupCommand(),
  restore: async () => (await import('./commands/restore.ts')).restoreCommand(),
};

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 ok, 1 the thing failed, 2 the command was written wrongly
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  const program = await createProgram(args[0]);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (cause) {
    return exitCodeOf(cause);
  }
}

async function createProgram(called: string | undefined): Promise<Command> {
  const program = new Command('setpiece')
    .description('Draw playbooks, run them durably, bring FortiSOAR content along.')
    .version('0.1.0')
    .showHelpAfterError('(setpiece --help shows what there is)');
  const load = called !== undefined && Object.hasOwn(commands, called) ? [commands[called]!] : Object.values(commands);
  for (const command of await Promise.all(load.map((one) => one()))) program.addCommand(command);
  for (const command of [program, ...program.commands]) command.exitOverride();
  return program;
}

function exitCodeOf(cause: unknown): number {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
  const message = cause instanceof Error ? cause.message : String(cause);
  const expected =
    cause instanceof CommandFailure ||
    cause instanceof UsageError ||
    (cause instanceof Error && cause.name === 'WorkspaceUnavailable');
  process.stderr.write(`${expected ? message : `Unexpected error: ${(cause as Error).stack ?? message}`}\n`);
  return cause instanceof UsageError ? 2 : 1;
}
