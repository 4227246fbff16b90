import { expect, test } from 'vitest';
import type { Step, Trigger } from '@setpiece/playbook';
import { payloadNames } from './payload-names.ts';

const referenced: Trigger = { id: 't', name: 'Start', kind: 'referenced' };
const manual: Trigger = { id: 't', name: 'Start', kind: 'manual', modules: [], inputs: [] };
const using = (value: string): Step[] => [
  { id: 's', name: 'Set', kind: 'set_variable', variables: [{ name: 'x', value }] },
];

test('an input that templates read at the top of vars stands there too', () => {
  expect(payloadNames(referenced, ['email', 'owner'], using('{{ vars.email.subject }}'))).toEqual([
    { name: 'email', value: '{{ vars.input.params.email }}' },
  ]);
});

test('an input that is read where it belongs needs no second name', () => {
  expect(payloadNames(referenced, ['email'], using('{{ vars.input.params.email }}'))).toEqual([]);
});

test('a name that the trigger sets itself stays its own', () => {
  const own: Trigger = { ...referenced, variables: [{ name: 'email', value: '{{ 1 }}' }] };
  expect(payloadNames(own, ['email'], using('{{ vars.email }}'))).toEqual([]);
});

test('names of the engine are never taken by an input', () => {
  expect(payloadNames(referenced, ['item', 'steps'], using('{{ vars.item }}{{ vars.steps.A }}'))).toEqual([]);
});

test('what a button brought is found at vars.request.data', () => {
  expect(payloadNames(manual, ['patch id'], using('{{ vars.request.data.records[0].id }}'))).toEqual([
    {
      name: 'request',
      value: { data: { 'patch id': '{{ vars.input.params["patch id"] }}', records: '{{ vars.input.records }}' } },
    },
  ]);
});

test('the record that began a run is found at vars.request.data', () => {
  const created: Trigger = { id: 't', name: 'Start', kind: 'on_create', module: 'alerts' };
  expect(payloadNames(created, [], using("{{ vars.request.data['@id'] }}"))).toEqual([
    { name: 'request', value: { data: '{{ vars.input.records[0] }}' } },
  ]);
});

test('a webhook brings its own request', () => {
  const webhook: Trigger = { id: 't', name: 'Start', kind: 'webhook', authentication: 'token' };
  expect(payloadNames(webhook, [], using('{{ vars.request.data }}'))).toEqual([]);
});
