import type { AttemptView } from '@setpiece/workspace';

/** More of them would hide the run; `--json` has all. */
const mostLines = 20;

/** What the code of a step wrote to its console, to stand under the step. */
export function consoleLines(attempts: readonly Pick<AttemptView, 'log' | 'error'>[]): string[] {
  const wrote = attempts.flatMap(({ log, error }) => log ?? wroteBefore(error?.message ?? ''));
  const lines = wrote.flatMap((text) => text.split('\n'));
  const left = lines.length - mostLines;
  return [
    ...lines.slice(0, mostLines).map((line) => `    | ${line}`),
    ...(left > 0 ? [`    (${left} more lines; --json has them)`] : []),
  ];
}

/** The failure of a step's code says what it wrote until then. */
function wroteBefore(message: string): readonly string[] {
  const [, text] = message.split('\nBefore that it wrote:\n');
  return text === undefined ? [] : text.split('\n');
}
