import { diffPlaybooks, diffSummary, type Playbook, type PlaybookDiff } from '@setpiece/playbook';
import { Command } from 'commander';
import { CommandFailure, UsageError } from '../command-failure.ts';
import { changeLines } from '../diff/diff-text.ts';
import { paintOf } from '../diff/paint.ts';
import { readSides, type ReadSides, type Side } from '../diff/read-sides.ts';
import { asCommandFailure } from '../as-command-failure.ts';
import { print, printJson, say } from '../terminal.ts';

interface DiffOptions extends ReadSides {
  readonly layout?: boolean;
  readonly json?: boolean;
}

/** `setpiece diff BEFORE AFTER`: what one playbook says differently from another. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('Say what one playbook says differently from another: steps, routes, inputs, outputs, tests.')
    .argument(
      '<before>',
      'a *.playbook.json file, a bundle or FortiSOAR export, "-" for standard input, or a playbook of the workspace: NAME (its draft), NAME@3, NAME@published',
    )
    .argument('[after]', 'the same')
    .argument('[git...]', 'what git adds when this is its external diff')
    .option('--layout', 'also what only the canvas shows: positions, notes, groups')
    .option('--playbook <name>', 'which playbook, where a file holds several')
    .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
    .option('--json', 'print the differences as JSON')
    .addHelpText(
      'after',
      '\nExit code: 0 they say the same, 1 they differ, 2 something cannot be read or the command is written wrongly.\nThe order of keys and formatting never count. With git: git difftool -x "setpiece diff".',
    )
    .action((before: string, after: string | undefined, git: string[], options: DiffOptions) =>
      isCalledByGit(after, git) ? diffForGit(before, after, git, options) : diff(before, after, options),
    );
}

/** With 7 words or more, or for a path that is not merged yet with one. */
function isCalledByGit(after: string | undefined, more: readonly string[]): boolean {
  return more.length >= 5 || (after === undefined && process.env.GIT_DIFF_PATH_COUNTER !== undefined);
}

async function diff(before: string, after: string | undefined, options: DiffOptions): Promise<void> {
  if (after === undefined) throw new UsageError("Name two playbooks: 'after' is missing.");
  if (before === '-' && after === '-') throw new UsageError('Standard input can be one side only.');
  try {
    const sides = await readSides([before, after], options).catch(asCommandFailure);
    const found = diffSides(...sides);
    show(before, after, found, options);
    process.exitCode = isSame(found, options) ? 0 : 1;
  } catch (cause) {
    throw troubled(cause);
  }
}

/** Like diff(1): 1 says that they differ, so whatever else goes wrong is 2. */
function troubled(cause: unknown): UsageError {
  const isExpected = cause instanceof CommandFailure || cause instanceof UsageError;
  const error = cause as Error;
  return new UsageError(isExpected ? error.message : `Unexpected error: ${error.stack ?? error.message}`, { cause });
}

/**
 * As `GIT_EXTERNAL_DIFF` or `diff.*.command`: path, old file, hash and mode, new file, hash and mode. Git stops at any other exit code
 * than 0, so a file that is no playbook is only told.
 */
async function diffForGit(
  path: string,
  before: string | undefined,
  [, , after = '']: readonly string[],
  options: DiffOptions,
): Promise<void> {
  if (before === undefined) return print(`* Unmerged path ${path}`);
  try {
    const sides = await readSides([before, after], options).catch(asCommandFailure);
    show(`a/${path}`, `b/${path}`, diffSides(...sides), options);
  } catch (cause) {
    print(`${path}: ${troubled(cause).message}`);
  }
}

function diffSides({ playbook: before }: Side, { playbook: after }: Side): PlaybookDiff {
  if (before && after) return diffPlaybooks(before, after);
  return { changes: before ? [whole('removed', before)] : after ? [whole('added', after)] : [], layout: [] };
}

function whole(change: 'added' | 'removed', playbook: Playbook): PlaybookDiff['changes'][number] {
  const { id, name } = playbook;
  return { part: 'playbook', change, id, name, [change === 'added' ? 'after' : 'before']: playbook, fields: [] };
}

function isSame({ changes, layout }: PlaybookDiff, options: DiffOptions): boolean {
  return !changes.length && !(options.layout && layout.length);
}

function show(before: string, after: string, found: PlaybookDiff, options: DiffOptions): void {
  const { changes, layout } = found;
  const told = options.layout ? [...changes, ...layout] : changes;
  if (options.json) return printJson({ before, after, changes, ...(options.layout && { layout }) });
  if (told.length) {
    const paint = paintOf(process.stdout, process.env);
    const head = [paint('bold', `--- ${before}`), paint('bold', `+++ ${after}`)];
    print([...head, ...changeLines(told, paint), '', diffSummary(told)].join('\n'));
  }
  if (layout.length && !options.layout)
    say(`${changes.length ? 'The layout differs too' : 'Only the layout differs'}; --layout shows it.`);
}
