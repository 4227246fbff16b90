// npm run check: types, lint, format, boundaries between rooms, lock file. Every check runs, so that one call shows everything.
import { run } from './run.mjs';

/** @type {[name: string, command: string, args: string[]][]} */
const checks = [
  ['types', 'tsc', ['--build']],
  ['types of tests', 'tsc', ['-p', 'tsconfig.tests.json']],
  ['lint', 'oxlint', ['--type-aware']],
  ['format', 'oxfmt', ['--check', '.']],
  ['boundaries', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'packages', 'runtime', 'designer', 'apps']],
  ['lock file', process.execPath, ['scripts/check-lock.mjs']],
];
const failed = checks.filter(([name, command, args]) => {
  console.log(`\n— ${name}`);
  return run(command, args) !== 0;
});
console.log(
  failed.length ? `\nFailed: ${failed.map(([name]) => name).join(', ')}` : `\n${checks.length} checks passed`,
);
process.exit(failed.length ? 1 : 0);
