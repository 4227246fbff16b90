// npm run bench -- NAME … [options of the bench]: prints JSON lines {case, unit, ours, reference, ratio}, measured in one run.
// Without a name: all but `peers`, which needs other systems installed. docs/figures.md says what each measures.
import { run, runOrExit } from './run.mjs';

const benches = {
  compiler: 'packages/compiler/bench/compiler.ts',
  engine: 'runtime/bench/engine.ts',
  expressions: 'packages/expressions/bench/expressions.ts',
  recovery: 'runtime/bench/recovery.ts',
  server: 'apps/server/bench/server.ts',
  waits: 'apps/server/bench/waits.ts',
  peers: 'apps/server/bench/peers.ts',
};
/** These start the built server. */
const ofServer = ['server', 'waits', 'peers'];

const [names, options] = namesAndOptions(process.argv.slice(2));
const unknown = names.find((name) => !benches[name]);
if (unknown) {
  console.error(`There is no bench "${unknown}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
const chosen = names.length ? names : Object.keys(benches).filter((name) => name !== 'peers');
if (chosen.some((name) => ofServer.includes(name)) && !options.includes('--sources'))
  runOrExit('turbo', ['run', 'build', '--filter=@setpiece/server', '--output-logs=errors-only']);
const codes = chosen.map((name) =>
  run(process.execPath, ['--conditions=@setpiece/source', '--expose-gc', benches[name], ...options]),
);
process.exit(Math.max(0, ...codes));

/** Names stand first; everything from the first option on belongs to the benches. */
function namesAndOptions(given) {
  const first = given.findIndex((argument) => argument.startsWith('-'));
  return first < 0 ? [given, []] : [given.slice(0, first), given.slice(first)];
}
