import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Playbook, readPlaybook, writePlaybook } from '@setpiece/playbook';
import { isFortisoarFile } from './is-fortisoar-file.ts';
import { planSummary } from './plan-summary.ts';
import { readFortisoar } from './read-fortisoar.ts';

const repository = join(import.meta.dirname, '../../..');
const corpus = join(process.env['SETPIECE_ACCEPTANCE'] ?? join(repository, '../shared'), 'corpus/fortisoar');

/** Every file of a folder that is worth reading. */
function filesOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isFortisoarFile)
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

const absent = !existsSync(corpus);

if (absent) console.log(`Skipped: there is no corpus of public packs at ${corpus} ($SETPIECE_ACCEPTANCE).`);

describe.skipIf(absent)('the corpus of public packs', () => {
  const plan = readFortisoar(absent ? [] : filesOf(corpus));
  const summary = planSummary(plan);

  test('is read whole: 1,320 workflows with 6,854 steps', () => {
    expect(summary).toMatchObject({ workflows: 1320, steps: 6854 });
    expect(summary.diagnostics).not.toHaveProperty('WORKFLOW_NOT_READ');
    expect(summary.diagnostics).not.toHaveProperty('MANIFEST_INVALID');
  });

  test('has at most 3 % steps that cannot run, and none of a type used ten times or more', () => {
    const foreign = plan.playbooks.flatMap(({ playbook }) => playbook.steps).filter((step) => step.kind === 'foreign');
    expect(foreign.length / summary.steps).toBeLessThanOrEqual(0.03);
    const types = plan.playbooks.flatMap(({ playbook }) => playbook.steps.map(({ origin }) => origin?.['stepType']));
    const frequent = new Set(types.filter((type) => types.filter((other) => other === type).length >= 10));
    expect(foreign.filter(({ source }) => frequent.has(source))).toEqual([]);
  });

  test('keeps every route but the few that nothing ever takes', () => {
    const { ROUTE_WITHOUT_OPTION = 0, DANGLING_ROUTE = 0 } = summary.diagnostics;
    expect(ROUTE_WITHOUT_OPTION).toBeLessThanOrEqual(3);
    expect(DANGLING_ROUTE).toBe(0);
    expect(summary.routes).toBeGreaterThanOrEqual(5889 - ROUTE_WITHOUT_OPTION);
  });

  test('gives valid playbooks whose files read and write to the same bytes', () => {
    const changed = plan.playbooks.filter(({ playbook }) => {
      const text = writePlaybook(Playbook.parse(playbook));
      const { value } = readPlaybook(text);
      return value === undefined || writePlaybook(value) !== text;
    });
    expect(changed.map(({ playbook }) => playbook.name)).toEqual([]);
  });

  test('places every box where the source drew it', () => {
    const unplaced = plan.playbooks.filter(({ playbook }) =>
      [playbook.trigger, ...playbook.steps].some(({ id }) => !playbook.layout?.positions[id]),
    );
    expect(unplaced).toEqual([]);
  });

  test('brings its connectors, modules and picklists with the ids that playbooks name', () => {
    expect(plan.connectors).toHaveLength(53);
    expect(plan.modules.find(({ name }) => name === 'alerts')).toMatchObject({
      label: 'Alert',
      plural: 'Alerts',
      uniqueKey: ['sourceId', 'tenant'],
    });
    const open = plan.picklists.find(({ name }) => name === 'AlertStatus')?.items.find(({ value }) => value === 'Open');
    expect(open?.iri).toBe('/api/3/picklists/7de816ff-7140-4ee5-bd05-93ce22002146');
    expect(plan.macros.map(({ name }) => name)).toContain('Server_fqhn');
    expect(plan.schedules).toHaveLength(3);
  });
});
