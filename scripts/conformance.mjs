// npm run conformance: real FortiSOAR content and the dynamic-value vectors against the built product.
// The acceptance data stands at $SETPIECE_ACCEPTANCE (default ../shared): corpus/fortisoar and vectors.
import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, run } from './run.mjs';
import { findOrInstallBrowser } from './browser.mjs';
import { add, close, playwrightSums, reportFolder, vitestSums } from './summary.mjs';

/** Share of vectors whose value must be right. */
const floor = 0.995;

const data = resolve(process.env.SETPIECE_ACCEPTANCE ?? '../shared');
if (!existsSync(join(data, 'corpus')) && !existsSync(join(data, 'vectors'))) {
  console.log(
    `No acceptance data at ${process.env.SETPIECE_ACCEPTANCE ?? '../shared'} (set SETPIECE_ACCEPTANCE): conformance is skipped.`,
  );
  process.exit(close({ passed: 0, failed: 0, skipped: 1 }, false));
}
build();
const reports = reportFolder();
process.exit(close(add(vectors(), acceptance(), stories()), false));

/** Every vector through `setpiece eval --batch`, scored by the vectors' own program. */
function vectors() {
  const folder = join(data, 'vectors');
  const file = join(folder, 'vectors_dev.jsonl');
  if (!existsSync(file)) return skipped('no dynamic-value vectors there');
  const results = join(reports, 'results.jsonl');
  console.log(`\n— dynamic-value vectors of ${file}`);
  const batch = [
    'apps/cli/bin/setpiece.mjs',
    'eval',
    '--batch',
    file,
    '--fixtures',
    join(folder, 'fixtures.json'),
    '--values',
    'fortisoar',
  ];
  if (spawnSync(process.execPath, batch, { stdio: ['ignore', openSync(results, 'w'), 'inherit'] }).status !== 0)
    return { passed: 0, failed: 1, skipped: 0, failures: ['setpiece eval --batch ended with an error'] };
  const score = spawnSync('python3', [join(folder, 'check.py'), file, results, '--show', '5', '--all-features'], {
    encoding: 'utf8',
  });
  if (score.error) return skipped('python3 is not here to score the vectors');
  console.log(score.stdout);
  const [, right, all] = /^total\s+(\d+) \/\s+(\d+)/m.exec(score.stdout) ?? [];
  const enough = Number(right) / Number(all) >= floor;
  console.log(`${((100 * Number(right)) / Number(all)).toFixed(2)} % right; at least ${100 * floor} % are wanted`);
  if (enough) return { passed: 1, failed: 0, skipped: 0 };
  return { passed: 0, failed: 1, skipped: 0, failures: [`dynamic-value vectors: ${right} of ${all} right`] };
}

/** The acceptance tests of the rooms: real packs are read, compiled and run. */
function acceptance() {
  console.log('\n— acceptance tests on real packs');
  const report = join(reports, 'acceptance.json');
  const env = { ...process.env, SETPIECE_CONFORMANCE: '1', SETPIECE_ACCEPTANCE: data };
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env });
  return vitestSums(report);
}

/** The main job on a real pack, in a real browser. */
function stories() {
  console.log('\n— stories on real packs in the browser');
  const browser = findOrInstallBrowser();
  if (browser === undefined) return skipped('no Chromium here and none could be downloaded');
  const report = join(reports, 'stories.json');
  const env = {
    ...process.env,
    SETPIECE_ACCEPTANCE: data,
    SETPIECE_BROWSER: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  run('playwright', ['test', '--config', 'e2e/acceptance.config.ts', '--reporter=list,json'], { env });
  return playwrightSums(report);
}

function skipped(reason) {
  console.log(`Skipped: ${reason}.`);
  return { passed: 0, failed: 0, skipped: 1 };
}
