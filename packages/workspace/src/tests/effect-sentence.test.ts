import type { Catalog } from '@setpiece/connector-kit';
import { httpConnector, smtpConnector } from '@setpiece/connectors';
import { Step, type Values } from '@setpiece/playbook';
import { builtInModules } from '@setpiece/records';
import { expect, test } from 'vitest';
import { effectSentence } from './effect-sentence.ts';

const catalog: Catalog = {
  connectors: [httpConnector.manifest, smtpConnector.manifest],
  modules: builtInModules,
  picklists: [],
  configurations: [],
};
const call = (connector: string, operation: string) => ({ kind: 'connector', connector, operation });

test.for<[object, Values, string]>([
  [call('smtp', 'send_email'), { to: 'a@x.org', cc: ['b@x.org'] }, 'Send an e-mail to a@x.org, b@x.org'],
  [call('smtp', 'send_email'), {}, 'Send an e-mail to nobody'],
  [call('http', 'post'), { url: 'https://x.org/a' }, 'Call HTTP › Post: https://x.org/a'],
  [call('firewall', 'block_ip'), { ip: '192.0.2.1' }, 'Call firewall › block_ip'],
  [{ kind: 'create_record', module: 'alerts' }, { fields: {} }, 'Create a record in Alerts'],
  [
    { kind: 'create_record', module: 'tickets', mode: 'upsert' },
    { fields: { name: 'Odd login' } },
    'Create or update the record “Odd login” in tickets',
  ],
  [
    { kind: 'update_record', record: '{{ vars.x }}' },
    { record: '/api/3/alerts/1' },
    'Update /api/3/alerts/1 in Alerts',
  ],
  [{ kind: 'manual_task' }, { fields: { name: 'Call Lea' } }, 'Create the task “Call Lea”'],
  [
    { kind: 'map_records', items: [], mapping: { module: 'alerts', mode: 'upsert', fields: [] } },
    { items: [{}, {}] },
    'Write 2 mapped items into Alerts',
  ],
])('%j with %j is said as: %s', ([step, inputs, sentence]) => {
  expect(effectSentence(Step.parse({ id: 's', name: 'S', ...step }), inputs, catalog)).toBe(sentence);
});
