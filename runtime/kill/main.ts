import { parseArgs } from 'node:util';
import { killLoop } from './kill-loop.ts';

const usage = `npm run chaos -- [--kills 500] [--runs N] [--seed S]

Kills a worker with SIGKILL at random moments while it runs playbooks, then looks whether every promise was kept. A third process,
which is never killed, counts the effects. Equal seeds kill after equal numbers of calls. Exit code 1 when a promise was broken.

  --kills N   how often to kill (default 500)
  --runs N    how many runs to start in all (default twice the kills)
  --seed S    seed of the moments (default: the time)
  --wal N     SQLite's wal_autocheckpoint in the worker: kills meet checkpoints when it is small, such as 10
  --json      print the report as JSON only`;

const { values } = parse();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const kills = wholeNumber('kills', values.kills, 500);
const runs = wholeNumber('runs', values.runs, kills * 2);
const seed = wholeNumber('seed', values.seed, Date.now() % 1_000_000);
if (!values.json) console.log(`seed ${seed}: ${kills} kills, at least ${runs} runs`);
const report = await killLoop({
  kills,
  runs,
  seed,
  environment: values.wal ? { WAL_AUTOCHECKPOINT: values.wal } : {},
  onKill: (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${kills} kills${done === kills ? '\n' : ''}`);
  },
});
if (values.json) console.log(JSON.stringify(report, null, 2));
else say();
process.exitCode = report.broken.length ? 1 : 0;

function say(): void {
  const share = Math.round((100 * report.withOpenAttempt) / report.kills);
  console.log(
    `${report.kills} kills in ${report.seconds} s, ${report.withOpenAttempt} with an attempt open (${share} %)\n` +
      `${report.runs} runs, ${report.effects} effects, ${report.inDoubt} attempts in doubt, ${report.repeatedEffects} effects repeated`,
  );
  for (const line of report.broken) console.log(`BROKEN ${line}`);
  console.log(
    report.broken.length
      ? `${report.broken.length} promises broken. Repeat with --seed ${seed}.`
      : 'Every promise was kept.',
  );
}

function parse() {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    return parseArgs({ options: { kills: text, runs: text, seed: text, wal: text, json: flag, help: flag } });
  } catch (error) {
    return fail((error as Error).message);
  }
}

function wholeNumber(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  const number = Number(given);
  return Number.isInteger(number) && number >= 0 ? number : fail(`--${name} is to be a whole number, not "${given}".`);
}

function fail(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}
