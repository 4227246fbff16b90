import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';
import type { ImportFile, ImportPlanView } from './import-plan-view.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const corpus = join(resolve(root, process.env['SETPIECE_ACCEPTANCE'] ?? '../shared'), 'corpus/fortisoar');

/** Skipped where the public packs are not there: set SETPIECE_ACCEPTANCE to the folder that holds `corpus/`. */
describe.skipIf(!existsSync(corpus))('the public FortiSOAR packs', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
  });
  afterAll(() => workspace.close());

  test('every pack can be imported, and planning all of them writes nothing', async () => {
    const plans: ImportPlanView[] = [];
    for (const pack of readdirSync(corpus)) plans.push(await workspace.playbooks.planImport({ files: filesOf(pack) }));
    expect(plans.filter(({ blocked }) => blocked)).toEqual([]);
    const sum = (count: (plan: ImportPlanView) => number) => plans.reduce((total, plan) => total + count(plan), 0);
    expect([sum(({ summary }) => summary.workflows), sum(({ summary }) => summary.steps)]).toEqual([1320, 6854]);
    expect(await workspace.playbooks.list()).toEqual([]);
  }, 120_000);

  test('a pack that is imported twice changes nothing the second time', async () => {
    const files = filesOf('connector-sekoia-io-xdr');
    const first = await workspace.playbooks.import({ files });
    expect(first.imported.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 'new'));
    const before = await workspace.playbooks.list();
    const second = await workspace.playbooks.import({ files });
    expect(new Set(second.imported.map(({ status }) => status))).toEqual(new Set(['unchanged']));
    expect(await workspace.playbooks.list()).toEqual(before);
    expect(before.every(({ active }) => !active)).toBe(true);
  });
});

function filesOf(pack: string): ImportFile[] {
  const folder = join(corpus, pack);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(corpus, file), text: readFileSync(file, 'utf8') }));
}
