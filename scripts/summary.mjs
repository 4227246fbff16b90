import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A folder for reports of test runners. */
export function reportFolder() {
  return mkdtempSync(join(tmpdir(), 'setpiece-tests-'));
}

/** Sums of a vitest JSON report, with the names of what failed. A file that could not be loaded counts as one failure. */
export function vitestSums(file) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0, failures: [`no report of vitest at ${file}`] };
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    failures: [
      ...unloadable.map(({ name, message }) => failure(name, message)),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => failure(`${name} › ${fullName}`, failureMessages.join('\n'))),
      ),
    ],
  };
}

/** Sums of a Playwright JSON report, with the names of what failed. */
export function playwrightSums(file) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0, failures: [`no report of Playwright at ${file}`] };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    failures: [
      ...report.errors.map(({ message }) => failure('Playwright', message)),
      ...report.suites
        .flatMap(specsOf)
        .filter((spec) => !spec.ok)
        .map(failedSpec),
    ],
  };
}

export function add(...sums) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const sum of sums) for (const key of Object.keys(total)) total[key] += sum[key];
  return { ...total, failures: sums.flatMap(({ failures = [] }) => failures) };
}

/** Prints what failed and the closing line, leaves both for the caller in $SETPIECE_SUMMARY, and gives the exit code. */
export function close(sums, strict) {
  for (const line of sums.failures ?? []) console.log(`\nFAILED ${line}`);
  if (process.env.SETPIECE_SUMMARY) writeFileSync(process.env.SETPIECE_SUMMARY, JSON.stringify(sums));
  console.log(`\n${sums.passed} passed, ${sums.failed} failed${sums.skipped ? `, ${sums.skipped} skipped` : ''}`);
  if (strict && sums.skipped) console.log('Skipped tests count as a failure here (SETPIECE_NO_SKIPS).');
  return sums.failed || (strict && sums.skipped) ? 1 : 0;
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function failedSpec({ file, title, tests }) {
  const [error] = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
  return failure(`${file} › ${title}`, error?.message);
}

/** One failure in few lines: its name and the beginning of its reason, without colours. */
function failure(name, reason = '') {
  const plain = stripVTControlCharacters(reason).trim();
  return `${relative(process.cwd(), name)}\n  ${plain.slice(0, 1200).replaceAll('\n', '\n  ')}`;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
