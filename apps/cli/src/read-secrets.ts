import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './command-failure.ts';
import { say } from './terminal.ts';

/**
 * Secrets for the given fields, from where they leave no trace in the list of processes: the environment
 * (`SETPIECE_SECRET_<FIELD>`), else the terminal without an echo, else a line each of the standard input.
 *
 * @throws UsageError when one is missing
 */
export async function readSecrets(fields: readonly string[]): Promise<Record<string, string>> {
  const given = fields.map((field) => [field, process.env[variableOf(field)]] as const);
  const missing = given.filter(([, value]) => value === undefined).map(([field]) => field);
  const read = missing.length ? await (process.stdin.isTTY ? asked(missing) : piped(missing)) : {};
  return Object.fromEntries(given.map(([field, value]) => [field, value ?? read[field] ?? '']));
}

function variableOf(field: string): string {
  return `SETPIECE_SECRET_${field.toUpperCase().replaceAll(/\W/g, '_')}`;
}

async function piped(fields: readonly string[]): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString('utf8').split(/\r?\n/);
  return Object.fromEntries(
    fields.map((field, index) => {
      if (!lines[index])
        throw new UsageError(
          `No secret came for "${field}". Put it on a line of the standard input, or into $${variableOf(field)}.`,
        );
      return [field, lines[index]];
    }),
  );
}

async function asked(fields: readonly string[]): Promise<Record<string, string>> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answers: Record<string, string> = {};
  for (const field of fields) {
    say(`${field} (is not shown):`);
    answers[field] = await terminal.question('');
  }
  terminal.close();
  return answers;
}
