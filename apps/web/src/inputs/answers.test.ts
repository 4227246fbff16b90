import type { FormField } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { answerOf, firstAnswers, optionsOf, problemsOf } from './answers.ts';

const field = (name: string, type: FormField['type'], rest: Partial<FormField> = {}): FormField => ({
  name,
  type,
  ...rest,
});

test('a form begins with its defaults, a checkbox unchecked', () => {
  const fields = [
    field('reason', 'text', { default: 'noise' }),
    field('sure', 'checkbox'),
    field('tags', 'multiselect'),
  ];
  expect(firstAnswers(fields)).toEqual({ reason: 'noise', sure: false, tags: [] });
});

test('a required field is missed when empty, blank, unchecked or without a choice', () => {
  const fields = (['text', 'checkbox', 'multiselect', 'integer'] as const).map((type) =>
    field(type, type, { required: true }),
  );
  const answers = { text: '  ', checkbox: false, multiselect: [], integer: null };
  expect([...problemsOf(fields, answers).keys()]).toEqual(['text', 'checkbox', 'multiselect', 'integer']);
  expect(problemsOf(fields, { text: 'x', checkbox: true, multiselect: ['a'], integer: 0 }).size).toBe(0);
});

test.each([
  ['ipv4', '192.0.2.7', '192.0.2.700'],
  ['ipv4', '0.0.0.0', '1.2.3'],
  ['email', 'ana@example.org', 'ana'],
  ['url', 'https://example.org/a', 'example.org'],
] as const)('an answer of type %s is checked: %s, not %s', (type, good, bad) => {
  const fields = [field('f', type, { label: 'Source' })];
  expect(problemsOf(fields, { f: good }).size).toBe(0);
  expect(problemsOf(fields, { f: bad }).get('f')).toMatch(/^Source is not an /);
});

test('texts are sent trimmed, empty ones as null, labels not at all', () => {
  const fields = [field('a', 'text'), field('b', 'text'), field('c', 'label'), field('n', 'integer')];
  expect(answerOf(fields, { a: ' x ', b: ' ', c: 'read this', n: 3 })).toEqual({ a: 'x', b: null, n: 3 });
});

test('a local time is sent as the instant it means', () => {
  const sent = answerOf([field('at', 'datetime')], { at: '2026-11-22T10:30' });
  expect(sent['at']).toBe(new Date('2026-11-22T10:30').toISOString());
});

test('a field that the other answers hide is neither missed nor sent', () => {
  const visible = { logic: 'and' as const, filters: [{ field: 'block', operator: 'eq' as const, value: true }] };
  const fields = [field('block', 'checkbox'), field('ttl', 'integer', { required: true, visible })];
  expect(problemsOf(fields, { block: false, ttl: null }).size).toBe(0);
  expect(answerOf(fields, { block: false, ttl: 4 })).toEqual({ block: false });
  expect([...problemsOf(fields, { block: true, ttl: null }).keys()]).toEqual(['ttl']);
});

test('options are given by their text, each once', () => {
  expect(
    optionsOf(field('s', 'select', { options: ['High', { value: 'Low' }, 3, 'High'] })).map(({ value }) => value),
  ).toEqual(['High', 'Low', '3']);
  expect(optionsOf(field('s', 'select', { options: '{{ vars.list }}' }))).toEqual([]);
});
