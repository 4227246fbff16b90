import { readPlaybook, type Diagnostic, type Playbook } from '@setpiece/playbook';
import { CommandFailure } from './command-failure.ts';
import { readInputFile } from './input-files.ts';
import { diagnosticLine } from './terminal.ts';

/** A playbook file that could be read, and what was noticed about it. */
export interface PlaybookFile {
  readonly playbook: Playbook;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a `*.playbook.json` file.
 *
 * @throws CommandFailure with every mistake, when it is none
 */
export function readPlaybookFile(path: string): PlaybookFile {
  const { value, diagnostics } = readPlaybook(readInputFile(path).text);
  if (!value)
    throw new CommandFailure(
      `${path} is not a playbook:\n${diagnostics.map((diagnostic) => `  ${diagnosticLine(diagnostic)}`).join('\n')}`,
    );
  return { playbook: value, diagnostics };
}
