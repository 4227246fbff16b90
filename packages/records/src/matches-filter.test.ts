import type { Filter, FilterOperator, Value } from '@setpiece/playbook';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInPicklists } from './built-in-picklists.ts';
import { matchesFilter } from './matches-filter.ts';
import { picklistItem } from './picklist-item.ts';

const high = picklistItem(builtInPicklists, 'Severity', 'High') ?? null;
const low = picklistItem(builtInPicklists, 'Severity', 'Low') ?? null;
const alert = {
  name: 'Login of ann (100%)',
  count: 7,
  port: '443',
  severity: high,
  closed: null,
  isOpen: true,
  createDate: 1_767_225_600,
  seen: '2026-01-01T00:00:00Z',
  tags: ['vpn', 'login'],
  tenant: { '@id': '/api/3/tenants/t-1', name: 'North' },
  indicators: [
    { '@id': '/api/3/indicators/1', value: '10.0.0.1', score: 3 },
    { '@id': '/api/3/indicators/2', value: 'example.com', score: 8 },
  ],
  assignedTo: '/api/3/people/p-1',
  related: [],
};

function matches(field: string, operator: FilterOperator, value?: Value): boolean {
  return matchesFilter({ logic: 'and', filters: [{ field, operator, value }] }, alert);
}

describe('a condition', () => {
  test.for([
    ['name', 'eq', 'Login of ann (100%)', true],
    ['name', 'eq', 'login of ann (100%)', false],
    ['count', 'eq', '7', true],
    ['count', 'eq', 7.0, true],
    ['isOpen', 'eq', 'true', true],
    ['severity', 'eq', '/api/3/picklists/40187287-89fc-4e9c-b717-e9443d57eedb', true],
    ['severity', 'eq', '40187287-89fc-4e9c-b717-e9443d57eedb', true],
    ['severity', 'eq', 'High', true],
    ['severity', 'eq', low, false],
    ['severity.itemValue', 'eq', 'High', true],
    ['assignedTo', 'eq', 'p-1', true],
    ['closed', 'eq', null, true],
    ['missing', 'eq', null, true],
    ['missing', 'eq', 'x', false],
    ['missing', 'neq', 'x', true],
    ['name', 'neq', 'other', true],
    ['count', 'neq', 7, false],
    ['tags', 'eq', 'vpn', true],
    ['name', 'like', '%ANN%', true],
    ['name', 'like', 'login%', true],
    ['name', 'like', '%100%)', true],
    ['name', 'like', 'ann', false],
    ['name', 'like', 'l%n%n%)', true],
    ['name', 'like', '%', true],
    ['name', 'notlike', '%bob%', true],
    ['severity', 'like', 'Hi%', true],
    ['closed', 'like', '%', false],
    ['count', 'in', [1, 7], true],
    ['severity', 'in', ['Low', 'High'], true],
    ['count', 'in', '1|7', true],
    ['count', 'nin', [1, 2], true],
    ['count', 'in', [], false],
    ['tags', 'in_all', ['vpn', 'login'], true],
    ['tags', 'in_all', ['vpn', 'mail'], false],
    ['closed', 'isnull', true, true],
    ['closed', 'isnull', 'false', false],
    ['related', 'isnull', true, true],
    ['name', 'isnull', true, false],
    ['missing', 'isnull', 'true', true],
    ['name', 'exists', true, true],
    ['missing', 'exists', true, false],
    ['missing', 'exists', false, true],
    ['count', 'lt', 8, true],
    ['count', 'lte', 7, true],
    ['count', 'gt', 7, false],
    ['count', 'gte', '7', true],
    ['port', 'lt', 1000, true],
    ['name', 'gt', 5, false],
    ['missing', 'lt', 5, false],
    ['createDate', 'gte', '2026-01-01T00:00:00Z', true],
    ['createDate', 'gt', '2026-01-01', false],
    ['createDate', 'lt', 1_767_225_600_001, true],
    ['seen', 'lt', '2026-01-01T02:00:00+01:00', true],
    ['seen', 'gt', '2025-12-31', true],
    ['seen', 'gte', 1_767_225_600, true],
    ['severity', 'gt', low, true],
    ['tags', 'contains', 'vpn', true],
    ['name', 'contains', 'ANN', true],
    ['name', 'contains', 'bob', false],
    ['indicators.value', 'eq', 'example.com', true],
    ['indicators.score', 'gt', 7, true],
    ['indicators.score', 'gt', 8, false],
    ['indicators', 'eq', '/api/3/indicators/2', true],
    ['tenant.name', 'like', 'nor%', true],
  ] satisfies readonly (readonly [string, FilterOperator, Value, boolean])[])(
    '%s %s %j is %s',
    ([field, operator, value, expected]) => {
      expect(matches(field, operator, value)).toBe(expected);
    },
  );

  test('"changed" compares with the record before; without one nothing has changed', () => {
    const filter: Filter = { logic: 'and', filters: [{ field: 'severity', operator: 'changed' }] };
    expect(matchesFilter(filter, alert, { ...alert, severity: low })).toBe(true);
    expect(matchesFilter(filter, alert, { ...alert, severity: { ...high } })).toBe(false);
    expect(matchesFilter(filter, alert)).toBe(false);
  });
});

describe('a group', () => {
  const yes: Filter['filters'][number] = { field: 'count', operator: 'eq', value: 7 };
  const no: Filter['filters'][number] = { field: 'count', operator: 'eq', value: 8 };

  test('joins with and, or, at any depth', () => {
    expect(matchesFilter({ logic: 'and', filters: [yes, no] }, alert)).toBe(false);
    expect(matchesFilter({ logic: 'or', filters: [no, { logic: 'and', filters: [yes, yes] }] }, alert)).toBe(true);
  });

  test('of nothing matches everything', () => {
    expect(matchesFilter({ logic: 'or', filters: [] }, alert)).toBe(true);
  });
});

test('each negative operator is the opposite of its positive one, for any value', () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const value = fc.oneof(scalar, fc.array(scalar), fc.constant(high));
  const pairs = [
    ['eq', 'neq'],
    ['like', 'notlike'],
    ['in', 'nin'],
  ] as const;
  fc.assert(
    fc.property(value, value, fc.constantFrom(...pairs), (stored, wanted, [one, other]) => {
      const ask = (operator: FilterOperator) =>
        matchesFilter(
          { logic: 'and', filters: [{ field: 'f', operator, value: wanted as Value }] },
          { f: stored as Value },
        );
      expect(ask(one)).toBe(!ask(other));
    }),
  );
});

test('like agrees with the regular expression of its pattern', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '%', '.'), maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (text, pattern) => {
      const source = pattern
        .split('%')
        .map((piece) => piece.replaceAll('.', '\\.'))
        .join('.*');
      const filter: Filter = { logic: 'and', filters: [{ field: 'f', operator: 'like', value: pattern }] };
      expect(matchesFilter(filter, { f: text })).toBe(new RegExp(`^${source}$`).test(text));
    }),
  );
});
