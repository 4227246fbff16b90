import { expect, test } from 'vitest';
import { askedPeople } from './asked-people.ts';

test('who is asked stands in one line, many addresses shortened', () => {
  expect(askedPeople(undefined)).toBe('');
  expect(askedPeople({ user: 'Ana', team: 'SOC' })).toBe('Ana, team SOC');
  expect(askedPeople({ role: 'Lead', emails: ['a@x', 'b@x', 'c@x', 'd@x'] })).toBe('role Lead, a@x, b@x, c@x, 1 more');
});
