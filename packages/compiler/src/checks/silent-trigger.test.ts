import { ConnectorManifest, emptyCatalog } from '@setpiece/connector-kit';
import type { Playbook } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { smallPlaybook } from '../testing/small-playbook.ts';

const manifest = (name: string, more: object = {}) =>
  ConnectorManifest.parse({ name, label: name, version: '1.0.0', operations: [], ...more });
const catalog = { ...emptyCatalog, connectors: [manifest('http'), manifest('syslog', { listens: true })] };

const heard = (connector: string, known = true) => {
  const trigger = { id: 'start', name: 'Heard', kind: 'notification' as const, connector };
  const playbook: Playbook = { ...smallPlaybook([['start', 'a']]), trigger };
  return compile(playbook, known ? { catalog } : {}).diagnostics;
};

test('a notification trigger of a connector that listens is fine, and without a catalog nothing is said', () => {
  expect(heard('syslog')).toEqual([]);
  expect(heard('http', false)).toEqual([]);
});

test.each([
  ['http', 'connector "http", which cannot listen here'],
  ['mailbox', 'connector "mailbox", which is not installed'],
  ['', 'a connector, but names none'],
])('one of connector "%s" will never start anything, and the ones that can are named', (connector, part) => {
  expect(heard(connector)).toMatchObject([
    { code: 'CANNOT_LISTEN', severity: 'warning', at: { step: 'start', field: 'connector' } },
  ]);
  expect(heard(connector)[0]?.message).toContain(part);
  expect(heard(connector)[0]?.message).toContain('Choose "syslog"');
});
