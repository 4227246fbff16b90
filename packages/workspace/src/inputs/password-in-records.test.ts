import { readFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretMask } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { chain, until } from '../testing/playbooks.ts';

const canary = 'canary-0001';

test('operations that write into the workspace keep passwords sealed there', async () => {
  const data = mkdtempSync(join(tmpdir(), 'setpiece-password-'));
  const workspace = await openWorkspace({ data, seedExamples: false });
  try {
    const ask = {
      ...{ id: 'ask', name: 'Ask', kind: 'manual_input', title: 'Which key?' },
      fields: ['key', 'other'].map((name) => ({ name, type: 'password' })),
    };
    const utility = (id: string, operation: string, parameters: object) => ({
      ...{ id, name: id, kind: 'connector', connector: 'cyops_utilities', operation, parameters },
    });
    const name = 'Key {{ vars.steps.Ask.input.key }} for {{ vars.steps.Ask.input.other }}';
    const playbook = chain(
      'p',
      { kind: 'manual' },
      ask,
      utility('record', 'insert_cyops_resource', { iri: '/api/3/alerts', body: { name } }),
      utility('macro', 'updatemacro', { macro: 'kept', value: '{{ vars.steps.Ask.input.key }}' }),
    );
    await workspace.playbooks.import({ files: [{ path: 'p.playbook.json', text: JSON.stringify(playbook) }] });
    const { run } = await workspace.runs.start({ playbook: 'p' });
    const { step, visit } = await until(async () => (await workspace.inputs.list())[0], 'the question is asked');
    await workspace.inputs.answer({ run, step, visit, input: { key: canary, other: 'secret' } });
    await workspace.finished(run, AbortSignal.timeout(20_000));
    expect((await workspace.runs.get({ id: run })).run).toMatchObject({ status: 'succeeded' });
    const { records } = await workspace.records.list({ module: 'alerts' });
    expect(records).toMatchObject([{ name: `Key ${secretMask} for ${secretMask}` }]);
    expect(await workspace.macros.list()).toMatchObject([{ name: 'kept', value: secretMask }]);
  } finally {
    await workspace.close();
  }
  const files = readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isFile());
  const holding = files.filter((file) => readFileSync(join(data, file.name)).includes(canary));
  rmSync(data, { recursive: true, force: true });
  expect(holding.map((file) => file.name)).toEqual([]);
});
