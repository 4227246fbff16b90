import { expect, test } from 'vitest';
import type { PlaybookListItem } from '../api/app-router.ts';
import { everyPlaybook, visiblePlaybooks } from './visible-playbooks.ts';

const playbook = (name: string, rest: Partial<PlaybookListItem> = {}): PlaybookListItem => ({
  id: name,
  name,
  tags: [],
  active: false,
  revision: 1,
  modified: 0,
  problems: { errors: 0, warnings: 0 },
  trigger: 'manual',
  steps: 1,
  ...rest,
});

const all = [
  playbook('Block IP', {
    collection: { id: 'c', name: 'Containment' },
    tags: ['ip', 'firewall'],
    modified: 3,
    steps: 12,
  }),
  playbook('Enrich IP', {
    collection: { id: 'e', name: 'Enrichment' },
    tags: ['ip'],
    modified: 2,
    problems: { errors: 1, warnings: 0 },
  }),
  playbook('Close alert', { modified: 1, problems: { errors: 0, warnings: 4 } }),
];
const names = (view: Partial<typeof everyPlaybook>) =>
  visiblePlaybooks(all, { ...everyPlaybook, ...view }).map(({ name }) => name);

test('the list opens with what was changed last', () => {
  expect(names({})).toEqual(['Block IP', 'Enrich IP', 'Close alert']);
});

test('every word of a search must be found, in name, collection, description or tags', () => {
  expect(names({ search: 'ip contain' })).toEqual(['Block IP']);
  expect(names({ search: 'ip nowhere' })).toEqual([]);
});

test('collection and tags narrow the list together', () => {
  expect(names({ tags: ['ip'] })).toEqual(['Block IP', 'Enrich IP']);
  expect(names({ tags: ['ip', 'firewall'], collection: 'Enrichment' })).toEqual([]);
  expect(names({ collection: '' })).toEqual(['Close alert']);
});

test('one error weighs more than any few warnings', () => {
  expect(names({ sort: { by: 'problems', isDescending: true } })).toEqual(['Enrich IP', 'Close alert', 'Block IP']);
});

test('equal rows stand in the order of their names', () => {
  expect(names({ sort: { by: 'active', isDescending: false } })).toEqual(['Block IP', 'Close alert', 'Enrich IP']);
});
