import { parsePlaybook, type Playbook } from '@setpiece/playbook';
import { expect, it } from 'vitest';
import { loopSettings } from './loop-settings.ts';

const step = (more: object) => ({ id: 's', name: 'Each', ...more });
const playbook = (more: object, values = 'setpiece') =>
  parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'p',
    name: 'P',
    values,
    trigger: { id: 't', name: 'T', kind: 'manual' },
    steps: [step(more)],
    routes: [{ id: 'r', from: 't', to: 's' }],
  }).value as Playbook;
const bulk = { forEach: { items: [1], bulk: true } };

it('a batch of what has no batch form is named while editing', () => {
  const call = { kind: 'connector', connector: 'x', operation: 'y', ...bulk };
  expect(loopSettings(playbook(call))).toMatchObject([
    { code: 'NO_BATCH_FORM', severity: 'warning', at: { step: 's', field: 'forEach.bulk' } },
  ]);
  expect(loopSettings(playbook(call))[0]?.message).toContain('Step "Each" loops in batches');
  expect(loopSettings(playbook(call, 'fortisoar'))).toMatchObject([{ severity: 'info' }]);
});

it('records have a batch form; retry, until and timeout hold for a batch as for one call', () => {
  const create = { kind: 'create_record', module: 'alerts', fields: {}, ...bulk };
  const until = { condition: '{{ vars.result }}', retries: 1 };
  expect(loopSettings(playbook({ ...create, retry: { attempts: 3 }, timeout: { seconds: 1 }, until }))).toEqual([]);
});

it('a repetition that may not repeat is named', () => {
  const wait = (until: object) => playbook({ kind: 'connector', connector: 'x', operation: 'y', until });
  expect(loopSettings(wait({ condition: '{{ vars.result.done }}' }))).toMatchObject([
    { code: 'UNTIL_NEVER_REPEATS', severity: 'warning', at: { step: 's', field: 'until.retries' } },
  ]);
  expect(loopSettings(wait({ condition: '{{ vars.result.done }}', retries: 3 }))).toEqual([]);
});
