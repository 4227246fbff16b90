import type { Diagnostic } from '@setpiece/playbook';

/** Data goes to standard output, everything said to a person to standard error. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** One line a diagnostic: `error UNREACHABLE_STEP steps[3]: message`. */
export function diagnosticLine(diagnostic: Diagnostic): string {
  const place = diagnostic.at?.path ? ` ${diagnostic.at.path}` : '';
  return `${diagnostic.severity} ${diagnostic.code}${place}: ${diagnostic.message}`;
}

/** `1 step`, `2 steps`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
