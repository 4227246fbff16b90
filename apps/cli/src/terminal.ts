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

/** One line a diagnostic: `error UNREACHABLE_STEP steps[3]: message`. A message that begins with its place does not get it twice. */
export function diagnosticLine({ severity, code, message, at }: Diagnostic): string {
  const place = at?.path && !message.startsWith(at.path) ? ` ${at.path}` : '';
  return `${severity} ${code}${place}: ${message}`;
}

/** `1 step`, `2 steps`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
