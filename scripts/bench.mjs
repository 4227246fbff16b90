// npm run bench -- NAME …: prints JSON lines {case, unit, ours, reference, ratio}, measured in one run. Without a name: all.
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const benches = {
  compiler: 'packages/compiler/bench/compiler.ts',
  engine: 'runtime/bench/engine.ts',
  expressions: 'packages/expressions/bench/expressions.ts',
};
const there = Object.fromEntries(Object.entries(benches).filter(([, file]) => existsSync(file)));
const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = names.filter((name) => !there[name]);
if (unknown.length) {
  console.error(`There is no bench "${unknown[0]}". There are: ${Object.keys(there).join(', ')}.`);
  process.exit(2);
}
const codes = (names.length ? names : Object.keys(there)).map((name) =>
  run(process.execPath, ['--conditions=@setpiece/source', '--expose-gc', there[name]]),
);
process.exit(Math.max(0, ...codes));
