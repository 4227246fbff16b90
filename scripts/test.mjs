// npm test: builds, runs every unit test and every browser story, and prints the sums. With arguments, only vitest on those.
// SETPIECE_NO_SKIPS=1 makes a skipped test a failure.
import { join } from 'node:path';
import { findOrInstallBrowser } from './browser.mjs';
import { build, run } from './run.mjs';
import { add, close, playwrightSums, reportFolder, vitestSums } from './summary.mjs';

const args = process.argv.slice(2);
if (args.length) process.exit(run('vitest', ['run', ...args]));

const reports = reportFolder();
build();
const vitestReport = join(reports, 'vitest.json');
const vitestCode = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]);
const unit = vitestSums(vitestReport);
if (vitestCode !== 0 && unit.failed === 0) {
  unit.failed = 1;
  unit.failures = [`vitest ended with ${vitestCode} though no test failed: see its output above`];
}
process.exit(close(add(unit, stories()), process.env.SETPIECE_NO_SKIPS === '1'));

function stories() {
  const browser = findOrInstallBrowser();
  if (browser === undefined) {
    console.log(
      'No Chromium here and none could be downloaded: the browser stories are skipped. Install Chromium to run them.',
    );
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const report = join(reports, 'playwright.json');
  const env = { ...process.env, SETPIECE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = run('playwright', ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'], { env });
  const sums = playwrightSums(report);
  return code !== 0 && sums.failed === 0
    ? { ...sums, failed: 1, failures: [`Playwright ended with ${code} though no story failed: see its output above`] }
    : sums;
}
