import { parseArgs } from 'node:util';
import { killLoop } from './kill-loop.ts';

/** `node --conditions=@setpiece/source runtime/kill/main.ts --kills 500 --runs 200 --seed 7` */
const { values } = parseArgs({
  options: { kills: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } },
});
const report = await killLoop({
  kills: Number(values.kills ?? 30),
  runs: Number(values.runs ?? 200),
  seed: Number(values.seed ?? Date.now() % 1_000_000),
});
console.log(JSON.stringify(report, null, 2));
process.exitCode = report.broken.length ? 1 : 0;
