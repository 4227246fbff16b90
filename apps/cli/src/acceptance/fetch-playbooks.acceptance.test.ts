import { createMockRunner } from '@setpiece/connector-host';
import { readMocks, stepMocks } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { openWorkspace, type Workspace } from '@setpiece/workspace';
import { afterEach, describe, expect, test } from 'vitest';
import { fixture, hasPacks, packFiles } from './public-packs.ts';

let workspace: Workspace | undefined;
afterEach(async () => {
  await workspace?.close();
  workspace = undefined;
});

/** Imports a pack, runs one of its playbooks on a mock file, and gives the finished run. */
async function runPack(pack: string, playbook: string, mockFile: string, input?: Value) {
  const mocks = readMocks(fixture(mockFile));
  workspace = await openWorkspace({
    data: ':memory:',
    seedExamples: false,
    wrapRunner: (runner) => createMockRunner({ operations: mocks.operations }, runner),
  });
  const { imported } = await workspace.playbooks.import({ files: packFiles(pack) });
  const id = imported.find(({ name }) => name === playbook)?.id ?? '';
  const view = await workspace.playbooks.get({ id });
  const { run } = await workspace.runs.start({ playbook: id, input, mocks: mocksFor(mocks, view.playbook) });
  await workspace.finished(run, AbortSignal.timeout(20_000));
  return workspace.runs.get({ id: run });
}

/** A mock file may serve several playbooks of a pack: only the steps that this one has. */
function mocksFor(mocks: ReturnType<typeof readMocks>, playbook: Parameters<typeof stepMocks>[1]) {
  const own = Object.entries(mocks.steps ?? {}).filter(([name]) => playbook.steps.some((step) => step.name === name));
  return stepMocks({ ...mocks, steps: Object.fromEntries(own) }, playbook);
}

function rowsOf(run: Awaited<ReturnType<typeof runPack>>): readonly Value[] {
  expect(run.run.error).toBeUndefined();
  expect(run.run.status).toBe('succeeded');
  return run.run.outputs?.['data'] as readonly Value[];
}

describe.skipIf(!hasPacks)('the fetch playbooks of public packs run to their end offline', () => {
  test('Sekoia.io: six alerts stand in data', async () => {
    const run = await runPack('connector-sekoia-io-xdr', '> Sekoia.io > Fetch', 'sekoia-fetch.mock.json');
    const rows = rowsOf(run) as readonly { readonly short_id: string }[];
    expect(rows.map(({ short_id }) => short_id)).toEqual(['AL101', 'AL102', 'AL103', 'AL104', 'AL105', 'AL106']);
    expect(run.run.outputs).toMatchObject({
      SekoiaIOMacroName: 'SekoiaIOLastPullTime_0be9fea7_3c3e_419a_ba67_3a8072ddc4a3',
    });
  });

  test('Sekoia.io: the step that asks for a page got what the templates say', async () => {
    const { playbook, steps } = await runPack(
      'connector-sekoia-io-xdr',
      '> Sekoia.io > Fetch',
      'sekoia-fetch.mock.json',
    );
    const fetch = playbook.steps.find(({ name }) => name === 'Fetch Incidents')!;
    const attempts = steps.filter(({ step }) => step === fetch.id).flatMap((step) => step.attempts);
    expect(attempts).toMatchObject([
      {
        inputs: { parameters: { limit: 100, offset: 0, creation_start_date: '2025-11-21T08:00:00.0000Z' } },
        provenance: 'mock',
      },
    ]);
  });

  test('Sekoia.io: the ingest playbook runs the fetch and makes an alert of every row', async () => {
    await runPack('connector-sekoia-io-xdr', 'Sekoia.io> Ingest', 'sekoia-fetch.mock.json');
    const { total, records } = await workspace!.records.list({ module: 'alerts', limit: 50, offset: 0 });
    expect(total).toBe(6);
    expect(records.map((record) => record['sourceId'])).toContain('5f0d1c9a-7a51-4a36-9a0e-2f4c2d8b1003');
  });

  test('IMAP: five mails stand in data, the forwarded one opened', async () => {
    const run = await runPack('connector-imap', '> IMAP > Fetch', 'imap-fetch.mock.json');
    const rows = rowsOf(run) as readonly { readonly headers: { readonly subject: string } }[];
    expect(rows.map(({ headers }) => headers.subject)).toEqual([
      'Fwd: strange invoice',
      'Your salary was changed',
      'Delivery failed',
      'Password expires',
      'Newsletter',
    ]);
    expect(rows[1]).toMatchObject({ reporterEmailAddress: 'M. Keller <m.keller@example.com>' });
  });

  const anomali = 'connector-anomali-limo-threat-intel-feed';

  test('Anomali Limo: every collection is fetched', async () => {
    const run = await runPack(anomali, 'Anomali Limo > Fetch and Ingest', 'anomali-fetch.mock.json');
    expect(run.run.status).toBe('succeeded');
    const fetch = run.playbook.steps.find(({ name }) => name === 'Fetch and Create')!;
    const asked = run.steps.filter(({ step }) => step === fetch.id).flatMap(({ attempts }) => attempts);
    expect(asked.map(({ inputs }) => inputs)).toMatchObject([
      { parameters: { collectionID: 107, added_after: 1763625600 } },
      { parameters: { collectionID: 135, added_after: 1763625600 } },
    ]);
  });

  test('Anomali Limo: the playbook for mapping gives its sample rows in data', async () => {
    const input = { request: { env_setup: true } };
    const run = await runPack(anomali, '> Anomali Limo > Create Record', 'anomali-fetch.mock.json', input);
    expect(rowsOf(run).length).toBeGreaterThan(5);
  });
});
