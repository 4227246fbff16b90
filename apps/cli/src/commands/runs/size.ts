import { Command } from 'commander';
import { size } from '../../run-lines.ts';
import { tableLines } from '../../table-lines.ts';
import { print, printJson } from '../../terminal.ts';
import { onRuns, type RunsOptions } from './on-runs.ts';

/** `setpiece runs size`: what the database takes. */
export function sizeOfRunsCommand(): Command {
  return new Command('size')
    .description('Show what the database takes, part by part, and how many runs there are.')
    .action(printSize);
}

async function printSize(options: RunsOptions): Promise<void> {
  const storage = await onRuns(options, (runs) => runs.storage());
  if (options.json) return printJson(storage);
  const { file, runs, blobs, records, other, free, runsByStatus, testRuns, retention } = storage;
  const parts = { 'journals of runs': runs, 'values over 32 KB': blobs, records, 'indexes and the rest': other, free };
  print(`database  ${size(file)}`);
  for (const [name, bytes] of Object.entries(parts)) print(`  ${name.padEnd(22)}${size(bytes).padStart(10)}`);
  print('');
  const counts = Object.entries(runsByStatus).map(([status, total]) => [status, String(total)]);
  for (const line of tableLines(['RUNS', ''], [...counts, ['of them test runs', String(testRuns)]])) print(line);
  print('');
  const { keepNewest, ...days } = retention;
  const kept = Object.entries(days).map(([name, given]) => `${name} ${given === null ? 'for ever' : `${given} d`}`);
  print(`kept      ${kept.join(', ')}; the newest ${keepNewest} of each playbook always`);
}
