import { writePlaybook, type Playbook } from '@setpiece/playbook';
import { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test('a new workspace begins with the examples, published and active', async () => {
  const list = await server.api.playbooks.list.query();
  expect(
    list.map(({ name, publishedVersion, active, problems }) => [name, publishedVersion, active, problems.errors]),
  ).toEqual([
    ['Enrich an indicator', 1, true, 0],
    ['Triage reported logins', 1, true, 0],
    ['Wait and notify', 1, true, 0],
  ]);
});

test('of two tabs that save the same playbook the second meets a conflict that names the first', async () => {
  const { id } = await server.api.playbooks.create.mutate({ name: 'Two tabs' });
  const opened = await server.api.playbooks.get.query({ id });
  const save = (description: string) =>
    server.api.playbooks.save.mutate({ id, revision: opened.revision, playbook: { ...opened.playbook, description } });
  const first = await save('first');
  expect(first.revision).toBe(opened.revision + 1);
  const error = await save('second').catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(TRPCClientError);
  expect(error).toMatchObject({ data: { code: 'CONFLICT', conflict: { revision: first.revision, by: 'You' } } });
  expect((await server.api.playbooks.get.query({ id })).playbook.description).toBe('first');
});

test('what is not a playbook is not saved, and every mistake is named', async () => {
  const { id } = await server.api.playbooks.create.mutate({ name: 'Mistakes' });
  const { playbook, revision } = await server.api.playbooks.get.query({ id });
  const broken = {
    ...playbook,
    steps: [{ id: 's', name: 'S', kind: 'teleport' }],
    routes: [{ id: 'r', from: 'nowhere', to: 's' }],
    extra: 1,
  } as unknown as Playbook;
  const error = await server.api.playbooks.save
    .mutate({ id, revision, playbook: broken })
    .catch((cause: unknown) => cause);
  const { data } = error as { data: { code: string; diagnostics: { code: string }[] } };
  expect(data.code).toBe('BAD_REQUEST');
  expect(data.diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['UNKNOWN_KIND', 'UNKNOWN_KEY']));
});

test('an error blocks publishing, and nothing becomes active', async () => {
  const { id } = await server.api.playbooks.create.mutate({ name: 'Foreign' });
  const { playbook, revision } = await server.api.playbooks.get.query({ id });
  const steps: Playbook['steps'] = [
    { id: 's', name: 'Odd', kind: 'foreign', source: 'Odd', reason: 'Nothing here runs it.' },
  ];
  const routes = [{ id: 'r', from: playbook.trigger.id, to: 's' }];
  await server.api.playbooks.save.mutate({ id, revision, playbook: { ...playbook, steps, routes } });
  const { number, diagnostics } = await server.api.playbooks.publish.mutate({ id });
  expect(number).toBeUndefined();
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  await expect(server.api.playbooks.setActive.mutate({ id, active: true })).rejects.toThrow('no published version');
});

test('a removed playbook leaves the list, and its run goes on', async () => {
  const { id } = (await server.api.playbooks.list.query()).find(({ name }) => name === 'Wait and notify') ?? { id: '' };
  const { text } = await server.api.playbooks.export.query({ id });
  const copy = { ...(JSON.parse(text) as Playbook), id: 'removed', name: 'Removed' };
  copy.steps = copy.steps.map((step) =>
    step.kind === 'wait' ? { ...step, for: { kind: 'duration', duration: { seconds: 1 } } } : step,
  );
  await server.api.playbooks.import.mutate({ files: [{ path: 'removed.playbook.json', text: writePlaybook(copy) }] });
  const { run } = await server.api.runs.start.mutate({ playbook: 'removed', sample: 'A message' });
  await server.api.playbooks.remove.mutate({ id: 'removed' });
  expect((await server.api.playbooks.list.query()).map(({ name }) => name)).not.toContain('Removed');
  await expect(server.api.playbooks.get.query({ id: 'removed' })).rejects.toMatchObject({
    data: { code: 'NOT_FOUND' },
  });
  await expect
    .poll(async () => (await server.api.runs.get.query({ id: run })).run.status, { timeout: 15_000 })
    .toBe('succeeded');
});

test('a playbook that is exported and imported again is unchanged', async () => {
  const { id } = (await server.api.playbooks.list.query())[0] ?? { id: '' };
  const { fileName, text } = await server.api.playbooks.export.query({ id });
  const plan = await server.api.playbooks.planImport.mutate({ files: [{ path: fileName, text }] });
  expect(plan.playbooks.map(({ status }) => status)).toEqual(['unchanged']);
  const { imported } = await server.api.playbooks.import.mutate({ files: [{ path: fileName, text }] });
  expect(imported.map(({ status }) => status)).toEqual(['unchanged']);
});

test('a preview tells a value or the place of the mistake', async () => {
  const preview = (template: string) =>
    server.api.expressions.preview.mutate({ template, values: 'setpiece', vars: { name: 'Ada' } });
  expect(await preview('{{ vars.name | upper }}')).toEqual({ value: 'ADA' });
  expect(await preview('{{ vars.nam }}')).toMatchObject({
    error: { message: expect.stringContaining('nam') as string },
  });
});

test('a preview of an expression that never ends gives up, and the server goes on', async () => {
  const template = '{{= ($f := function($x) { $f($x + 1) }; $f(1)) }}';
  const preview = await server.api.expressions.preview.mutate({ template, values: 'setpiece', vars: {} });
  expect(preview).toMatchObject({ error: { code: 'LIMIT' } });
  expect((await server.api.settings.about.query()).version).toMatch(/^\d/);
});

test('A6: while a preview fills the memory the server answers others, and then that it was stopped', async () => {
  const template = '{{= $length($pad("x", 200000000)) }}';
  const answers: string[] = [];
  const preview = server.api.expressions.preview.mutate({ template, values: 'setpiece', vars: {} });
  const health = await fetch(`${server.url}/health`);
  answers.push(`health ${health.status}`);
  await preview.then((given) => answers.push(`preview ${'error' in given ? given.error.code : 'value'}`));
  expect(answers).toEqual(['health 200', 'preview LIMIT']);
});

test('the time zone of the workspace is where templates show times', async () => {
  await server.api.settings.setTimeZone.mutate({ timeZone: 'Asia/Tokyo' });
  const template = "{{ arrow.now().format('ZZ') }}";
  const preview = await server.api.expressions.preview.mutate({ template, values: 'setpiece', vars: {} });
  expect(preview).toEqual({ value: '+09:00' });
  const wrong = server.api.settings.setTimeZone.mutate({ timeZone: 'Mars/Olympus' });
  await expect(wrong).rejects.toMatchObject({ data: { code: 'BAD_REQUEST' } });
});
