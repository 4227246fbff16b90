import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { add, playwrightSums, vitestSums } from './summary.mjs';

const folder = mkdtempSync(join(tmpdir(), 'setpiece-summary-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a failed test is named with its file and the beginning of its reason, without colours', () => {
  const file = report({
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 0,
    testResults: [
      {
        name: join(process.cwd(), 'runtime/a.test.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds', failureMessages: [] },
          { status: 'failed', fullName: 'subtracts', failureMessages: ['\u001B[31mexpected 1\u001B[39m\nto be 2'] },
        ],
      },
      {
        name: join(process.cwd(), 'runtime/b.test.ts'),
        status: 'failed',
        message: 'no such file',
        assertionResults: [],
      },
    ],
  });
  expect(vitestSums(file)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
    failures: ['runtime/b.test.ts\n  no such file', 'runtime/a.test.ts › subtracts\n  expected 1\n  to be 2'],
  });
});

test('a failed story is named, also inside groups', () => {
  const failed = {
    ok: false,
    file: 'look.spec.ts',
    title: 'looks',
    tests: [{ results: [{ errors: [{ message: 'no button' }] }] }],
  };
  const file = report({
    stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 0 },
    errors: [],
    suites: [{ specs: [{ ok: true }], suites: [{ specs: [failed] }] }],
  });
  expect(playwrightSums(file).failures).toEqual(['look.spec.ts › looks\n  no button']);
});

test('a report that is missing is a failure, and sums keep what failed', () => {
  const missing = vitestSums(join(folder, 'none.json'));
  const sum = add({ passed: 3, failed: 0, skipped: 1 }, missing);
  expect(sum).toMatchObject({ passed: 3, failed: 1, skipped: 1 });
  expect(sum.failures).toEqual(missing.failures);
});

function report(body) {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(body));
  return file;
}
