import { expect, test } from 'vitest';
import type { Module } from '@setpiece/playbook';
import { mergeModules } from './merge-modules.ts';
import { readModule } from './read-module.ts';

const alerts: Module = {
  name: 'alerts',
  label: 'Alert',
  plural: 'Alerts',
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'severity', type: 'picklist', picklist: 'Severity' },
  ],
  uniqueKey: ['sourceId'],
};

test('a partial module adds its fields and keeps the rest', () => {
  const part = readModule({
    '@type': 'StagingModelMetadata',
    type: 'alerts',
    attributes: [
      { name: 'score', type: 'integer', formType: 'integer', descriptions: { singular: 'Score' } },
      { name: 'severity', type: 'picklists', formType: 'picklist', tooltip: 'How bad' },
    ],
  });
  expect(mergeModules([alerts], [part])).toEqual([
    {
      ...alerts,
      fields: [
        alerts.fields[0],
        { name: 'severity', type: 'picklist', picklist: 'Severity', tooltip: 'How bad' },
        { name: 'score', type: 'integer', label: 'Score' },
      ],
    },
  ]);
});

test('a whole module says its own label and unique key', () => {
  const whole = readModule({
    type: 'alerts',
    descriptions: { singular: 'Finding', plural: 'Findings' },
    uniqueConstraint: [{ alerts_unique: { columns: ['sourceId', 'tenant'] } }],
    attributes: [],
  });
  expect(mergeModules([alerts], [whole])[0]).toMatchObject({
    label: 'Finding',
    plural: 'Findings',
    uniqueKey: ['sourceId', 'tenant'],
  });
});

test('merging is the same whether parts come one by one or at once', () => {
  const parts = ['a', 'b'].map((name) => readModule({ type: 'alerts', attributes: [{ name, formType: 'text' }] }));
  const [first, second] = parts;
  expect(mergeModules([alerts], parts)).toEqual(mergeModules(mergeModules([alerts], [first!]), [second!]));
});
