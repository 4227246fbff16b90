import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test('the first example runs at a click, asks, takes the answer and leaves its records', async () => {
  const { api } = server;
  const { run } = await api.runs.start.mutate({
    playbook: 'triage-reported-logins',
    sample: 'Five logins, one critical',
  });
  const asked = async () => (await api.inputs.list.query()).find((input) => input.run === run);
  await expect
    .poll(asked, { timeout: 15_000 })
    .toMatchObject({ stepName: 'Close as benign', title: 'Close as benign?' });
  const input = await asked();
  const answer = { run, step: input?.step ?? '', visit: input?.visit ?? 0 };
  const wrong = api.inputs.answer.mutate({ ...answer, option: 'Perhaps' });
  await expect(wrong).rejects.toMatchObject({
    data: { code: 'BAD_REQUEST' },
    message: expect.stringContaining('Perhaps') as string,
  });
  expect(await api.inputs.answer.mutate({ ...answer, option: 'Close', input: { comment: 'A drill.' } })).toMatchObject({
    accepted: true,
    decided: true,
  });
  expect(await api.inputs.answer.mutate({ ...answer, option: 'Close' })).toMatchObject({ accepted: false });
  await expect
    .poll(async () => (await api.runs.get.query({ id: run })).run.status, { timeout: 15_000 })
    .toBe('succeeded');
  const { steps, lastSeq, run: summary } = await api.runs.get.query({ id: run });
  expect(summary.seq).toBe(lastSeq);
  expect(steps.filter(({ step, item }) => step === 'addresses' && item !== undefined)).toHaveLength(5);
  expect(steps.find(({ step }) => step === 'reputation')?.status).toBe('failed');
  expect((await api.records.list.query({ module: 'alerts' })).total).toBe(5);
  const { vars } = await api.runs.lastVars.query({ playbook: 'triage-reported-logins' });
  expect(vars).toMatchObject({ verdict: 'benign', comment: 'A drill.' });
});

test('a run that waits can be cancelled, and its question goes away', async () => {
  const { api } = server;
  const { run } = await api.runs.start.mutate({
    playbook: 'triage-reported-logins',
    sample: 'Five logins, one critical',
  });
  const isAsked = async () => (await api.inputs.list.query()).some((input) => input.run === run);
  await expect.poll(isAsked, { timeout: 15_000 }).toBe(true);
  await api.runs.cancel.mutate({ id: run });
  await expect
    .poll(async () => (await api.runs.get.query({ id: run })).run.status, { timeout: 15_000 })
    .toBe('cancelled');
  expect(await isAsked()).toBe(false);
});
