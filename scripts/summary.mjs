import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for reports of test runners. */
export function reportFolder() {
  return mkdtempSync(join(tmpdir(), 'setpiece-tests-'));
}

/** Sums of a vitest JSON report. A file that could not be loaded counts as one failure. */
export function vitestSums(file) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Sums of a Playwright JSON report. */
export function playwrightSums(file) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

export function add(...sums) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const sum of sums) for (const key of Object.keys(total)) total[key] += sum[key];
  return total;
}

/** Prints the closing line, leaves it for the caller in $SETPIECE_SUMMARY, and gives the exit code. */
export function close(sums, strict) {
  if (process.env.SETPIECE_SUMMARY) writeFileSync(process.env.SETPIECE_SUMMARY, JSON.stringify(sums));
  console.log(`\n${sums.passed} passed, ${sums.failed} failed${sums.skipped ? `, ${sums.skipped} skipped` : ''}`);
  if (strict && sums.skipped) console.log('Skipped tests count as a failure here (SETPIECE_NO_SKIPS).');
  return sums.failed || (strict && sums.skipped) ? 1 : 0;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
