import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { localUser } from '../actor.ts';
import { openWorkspace } from '../open-workspace.ts';
import { activate, chain, until } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'setpiece-configurations-'));

let data: string;
let workspace: Workspace;
beforeEach(async () => {
  data = folder();
  workspace = await openWorkspace({ data, seedExamples: false });
  await workspace.resume();
});
afterEach(() => workspace.close());

async function farSide(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A service that wants a token; the test can change which. */
async function ticketing() {
  const service = { token: 'first', url: '' };
  service.url = await farSide((request, response) => {
    response.statusCode = request.headers.authorization === `Bearer ${service.token}` ? 200 : 401;
    response.end('{}');
  });
  return service;
}

const bearer = (url: string, token: string) => ({
  base_url: url,
  authentication: 'Bearer',
  token,
  allow_private: true,
});
const save = (given: object) =>
  workspace.configurations.save({ connector: 'http', name: 'Ticketing', values: {}, ...given });
const list = () => workspace.configurations.list({ connector: 'http' });
const problemsOf = (saving: Promise<unknown>) =>
  saving.then(
    () => [],
    (error: { diagnostics: { message: string; at: { field: string } }[] }) =>
      error.diagnostics.map(({ message, at }) => `${at.field}: ${message}`),
  );

describe('a configuration', () => {
  test('is told without its secrets, and keeps those that are not given again', async () => {
    const service = await ticketing();
    const { id } = await save({ values: bearer(service.url, 'first') });
    const [view] = await list();
    expect(view).toMatchObject({ id, name: 'Ticketing', isDefault: true, missing: [] });
    expect(view!.values).toEqual({ ...bearer(service.url, ''), token: { set: true } });
    const { token: _token, ...rest } = bearer(service.url, '');
    for (const values of [rest, { ...rest, token: '' }, { ...rest, token: { set: true } }]) {
      await save({ id, name: 'Tickets', values });
      expect(await workspace.configurations.check({ id })).toEqual({ status: 'Available' });
    }
    expect((await list()).map(({ name }) => name)).toEqual(['Tickets']);
    expect(readFileSync(join(data, 'workspace.db')).includes('first')).toBe(false);
  });

  test('gives up a secret when it is told to, and asks for it again when the address changes', async () => {
    const { id } = await save({ values: bearer('https://a.example.com', 'first') });
    const { token: _token, ...moved } = bearer('https://evil.example.com', '');
    expect(await problemsOf(save({ id, values: moved }))).toEqual([
      'token: "Base address" changed, and a stored secret is not sent to another place. Enter "token" again.',
    ]);
    expect(await problemsOf(save({ id, values: { ...moved, token: null } }))).toEqual([
      'token: "Token" is required. Fill it in.',
    ]);
    expect(await problemsOf(save({ id, values: bearer('https://evil.example.com', 'second') }))).toEqual([]);
    await save({ id, values: { base_url: 'https://c.example.com', authentication: 'None' } });
    expect((await list())[0]?.values).not.toHaveProperty('token');
  });

  test('is refused with every field that is wrong', async () => {
    await save({});
    expect(await problemsOf(save({ values: { authentication: 'Digest', base: 'x', allow_private: 'maybe' } }))).toEqual(
      [
        'name: There is a configuration "Ticketing" already. Choose another name, or change that one.',
        expect.stringMatching(/^base: There is no field "base"/),
        'authentication: "Authentication" must be one of None, Basic, Bearer.',
        'allow_private: "Allow private addresses" must be true or false.',
      ],
    );
    expect(await problemsOf(save({ name: ' ', limits: { maxConcurrent: 0 } }))).toEqual([
      'name: A configuration needs a name. Give it one.',
      'maxConcurrent: "maxConcurrent" must be a whole number above 0, or nothing.',
    ]);
    expect(await problemsOf(save({ name: 'Other', values: { base_url: 'example.com' } }))).toEqual([
      'base_url: "Base address" must be a whole address such as https://example.com/api, not "example.com".',
    ]);
    await expect(save({ connector: 'htp' })).rejects.toThrow('no connector "htp"');
  });

  test('is the default when it is the first, or made so; there is one', async () => {
    const first = await save({});
    const second = await save({ name: 'Other' });
    expect((await list()).map(({ isDefault }) => isDefault)).toEqual([false, true]);
    await workspace.configurations.setDefault(second);
    expect((await list()).find(({ isDefault }) => isDefault)?.id).toBe(second.id);
    await save({ id: first.id, name: 'Ticketing', isDefault: true });
    expect((await list()).filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([first.id]);
    const { configurations } = await workspace.catalog.get();
    expect(configurations.map(({ name }) => name)).toEqual(['Other', 'Ticketing']);
  });

  test('keeps limits that are not given', async () => {
    const { id } = await save({ limits: { maxConcurrent: 2 } });
    await save({ id, name: 'Renamed' });
    expect((await list())[0]).toMatchObject({ name: 'Renamed', limits: { maxConcurrent: 2 } });
  });

  test('is removed when no playbook uses it, or if that is meant', async () => {
    const { id } = await save({});
    const call = {
      id: 's',
      name: 'Ask',
      kind: 'connector',
      connector: 'http',
      operation: 'get',
      parameters: { url: '/' },
    };
    await activate(workspace, chain('Lookup', { kind: 'manual' }, call));
    expect(await workspace.configurations.uses({ id })).toMatchObject([{ step: 'Ask', playbook: { name: 'Lookup' } }]);
    await expect(workspace.configurations.remove({ id })).rejects.toThrow('is used by a playbook: "Lookup"');
    await workspace.configurations.remove({ id, evenIfUsed: true });
    expect(await list()).toEqual([]);
    await expect(workspace.configurations.remove({ id })).rejects.toThrow('no configuration');
  });

  test('that an imported playbook names can be made under that id', async () => {
    const call = {
      kind: 'connector',
      connector: 'http',
      operation: 'get',
      configuration: '88c3-4',
      parameters: { url: '/' },
    };
    await activate(workspace, chain('Imported', { kind: 'manual' }, { id: 's', name: 'Ask', ...call }));
    expect(await workspace.configurations.wanted({ connector: 'http' })).toMatchObject([
      { configuration: '88c3-4', playbooks: [{ name: 'Imported' }] },
    ]);
    expect(await save({ id: '88c3-4' })).toEqual({ id: '88c3-4' });
    expect(await workspace.configurations.wanted({ connector: 'http' })).toEqual([]);
  });

  test('can be handled by nobody without an identity', async () => {
    const nobody = workspace.as({ id: '', name: '' });
    await expect(nobody.configurations.list()).rejects.toThrow('may not');
    await expect(nobody.configurations.save({ connector: 'http', name: 'x', values: {} })).rejects.toThrow('may not');
    expect(localUser.id).not.toBe('');
  });
});

describe('a connector', () => {
  test('that is switched off runs nothing until it is on again, and keeps its configurations', async () => {
    const service = await ticketing();
    await save({ values: bearer(service.url, 'first') });
    const call = {
      id: 's',
      name: 'Ask',
      kind: 'connector',
      connector: 'http',
      operation: 'get',
      parameters: { url: '/' },
    };
    await activate(workspace, chain('lookup', { kind: 'manual' }, call));
    const ended = async () => {
      const { run } = await workspace.runs.start({ playbook: 'lookup' });
      await workspace.finished(run);
      return (await workspace.runs.get({ id: run })).run;
    };
    await workspace.configurations.setActive({ connector: 'http', active: false });
    expect(await workspace.configurations.inactive()).toEqual(['http']);
    expect((await ended()).error).toMatchObject({
      code: 'connector_inactive',
      message: expect.stringContaining('"http"') as string,
    });
    await workspace.configurations.setActive({ connector: 'http', active: true });
    expect((await ended()).status).toBe('succeeded');
    await expect(workspace.configurations.setActive({ connector: 'no', active: true })).rejects.toThrow(
      'no connector "no"',
    );
  });
});

describe('a health check', () => {
  test('says Available, or Disconnected with the reason and no secret', async () => {
    const service = await ticketing();
    const { id } = await save({ values: bearer(service.url, 'wrong-token') });
    const refused = await workspace.configurations.check({ id });
    expect(refused).toMatchObject({ status: 'Disconnected' });
    expect(refused.message).toContain('401');
    expect(refused.message).not.toContain('wrong-token');
    await save({ id, values: bearer(service.url, 'first') });
    expect(await workspace.configurations.check({ id })).toEqual({ status: 'Available' });
    await save({ id, values: bearer('http://127.0.0.1:1', 'first') });
    expect((await workspace.configurations.check({ id })).status).toBe('Disconnected');
  });
});

/** Calls, waits for a person, calls again. */
const twoCalls = chain(
  'two-calls',
  { kind: 'manual' },
  ...['first', 'second'].flatMap((id) => [
    {
      id,
      name: id,
      kind: 'connector',
      connector: 'http',
      operation: 'get',
      configuration: 'Ticketing',
      parameters: { url: '/' },
    },
    ...(id === 'first'
      ? [{ id: 'ask', name: 'Ask', kind: 'manual_input', title: 'Go on?', fields: [], options: [{ name: 'Yes' }] }]
      : []),
  ]),
);

describe('F37: a secret that changes while a run is under way', () => {
  async function waitingRun(): Promise<string> {
    await activate(workspace, twoCalls);
    const { run } = await workspace.runs.start({ playbook: 'two-calls' });
    await until(async () => (await workspace.inputs.list()).length === 1, 'somebody is asked');
    return run;
  }

  async function answered(run: string) {
    const [input] = await workspace.inputs.list();
    await workspace.inputs.answer({ run, step: 'ask', visit: input!.visit, option: 'Yes', input: {} });
    await workspace.finished(run);
    return (await workspace.runs.get({ id: run })).run;
  }

  async function ranAgain(run: string) {
    const again = await workspace.runs.rerun({ run, step: 'second' });
    await workspace.finished(again.run);
    return (await workspace.runs.get({ id: again.run })).run.status;
  }

  test('F37: rotated at the far side, the step fails and names the configuration; a re-run works once it is changed', async () => {
    const service = await ticketing();
    const { id } = await save({ values: bearer(service.url, 'first') });
    const run = await waitingRun();
    service.token = 'rotated';
    const { status, error } = await answered(run);
    expect([status, error?.code]).toEqual(['failed', 'http_401']);
    expect(error?.message).toContain('configuration "Ticketing": see whether its credentials still hold');
    await save({ id, values: bearer(service.url, 'rotated') });
    expect(await ranAgain(run)).toBe('succeeded');
  });

  test('F37: removed, the step fails and names it; a re-run works once it is there again', async () => {
    const service = await ticketing();
    const { id } = await save({ values: bearer(service.url, 'first') });
    const run = await waitingRun();
    await workspace.configurations.remove({ id, evenIfUsed: true });
    const { status, error } = await answered(run);
    expect([status, error?.code]).toEqual(['failed', 'configuration_missing']);
    expect(error?.message).toContain('"Ticketing"');
    await save({ values: bearer(service.url, 'first') });
    expect(await ranAgain(run)).toBe('succeeded');
  });

  test('F37: with another key of the workspace, the step fails and names it; a re-run works once it is entered again', async () => {
    const service = await ticketing();
    const { id } = await save({ values: bearer(service.url, 'first') });
    const run = await waitingRun();
    await workspace.close();
    writeFileSync(join(data, 'workspace.key'), `${randomBytes(32).toString('base64')}\n`);
    workspace = await openWorkspace({ data, seedExamples: false });
    await workspace.resume();
    const { status, error } = await answered(run);
    expect([status, error?.code]).toEqual(['failed', 'configuration_unreadable']);
    expect(error?.message).toContain('"Ticketing"');
    expect((await list())[0]?.problem).toContain('cannot be opened');
    await save({ id, values: bearer(service.url, 'first') });
    expect(await ranAgain(run)).toBe('succeeded');
  });
});
