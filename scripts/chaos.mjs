// npm run chaos -- --kills 500: kills a worker at random moments and looks whether every promise was kept. --help says more.
import { run } from './run.mjs';

process.exit(
  run(process.execPath, ['--conditions=@setpiece/source', 'runtime/kill/main.ts', ...process.argv.slice(2)]),
);
