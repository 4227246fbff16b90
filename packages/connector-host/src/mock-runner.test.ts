import type { OperationRunner } from '@setpiece/connector-kit';
import { expect, test } from 'vitest';
import { createMockRunner } from './mock-runner.ts';

const call = { connector: 'imap', operation: 'list', parameters: {}, key: 'k', run: 'r', step: 's1' };
const { signal } = new AbortController();
const real: OperationRunner = { run: () => Promise.resolve({ ok: true, output: 'real' }) };

test('answers by step, then by operation, then with the runner behind it', async () => {
  const mocks = { steps: { s1: 'step' }, operations: { 'imap.list': 'operation' } };
  const runner = createMockRunner(mocks, real);
  expect(await runner.run(call, signal)).toEqual({ ok: true, output: 'step' });
  expect(await runner.run({ ...call, step: 's2' }, signal)).toEqual({ ok: true, output: 'operation' });
  expect(await runner.run({ ...call, step: 's2', operation: 'read' }, signal)).toEqual({ ok: true, output: 'real' });
});

test('without a mock and a runner behind it a call fails and says what to add', async () => {
  const result = await createMockRunner({}).run({ ...call, operation: 'toString' }, signal);
  expect(result).toMatchObject({ ok: false, failure: { code: 'no_mock' } });
  expect(JSON.stringify(result)).toContain('imap.toString');
});

test('a mock may fail the call', async () => {
  const failure = { code: 'http_503', message: 'Down for repair.', retryable: true };
  const runner = createMockRunner({ operations: { 'imap.list': { $failure: failure } } });
  expect(await runner.run(call, signal)).toEqual({ ok: false, failure });
});

test('each answer is a copy', async () => {
  const mocks = { operations: { 'imap.list': [{ a: 1 }] } };
  const runner = createMockRunner(mocks);
  const first = await runner.run(call, signal);
  if (first.ok) (first.output as { a: number }[])[0]!.a = 2;
  expect(await runner.run(call, signal)).toEqual({ ok: true, output: [{ a: 1 }] });
});
