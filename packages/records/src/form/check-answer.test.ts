import type { FormField, Value } from '@setpiece/playbook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPicklists } from '../built-in-picklists.ts';
import { checkAnswer, firstInput } from './check-answer.ts';

const field = (type: FormField['type'], rest: Partial<FormField> = {}): FormField => ({ name: 'f', type, ...rest });
const read = (given: FormField, raw: Value) => checkAnswer([given], { f: raw });

describe('each type', () => {
  it.each<[FormField['type'], Value, Value]>([
    ['text', '  x ', 'x'],
    ['text', 7, '7'],
    ['textarea', ' a\nb ', ' a\nb '],
    ['richtext', '<b>x</b>', '<b>x</b>'],
    ['html', '<p>', '<p>'],
    ['password', ' s ', ' s '],
    ['integer', '42', 42],
    ['integer', -3, -3],
    ['decimal', '2.5', 2.5],
    ['checkbox', 'on', true],
    ['checkbox', false, false],
    ['datetime', '2026-05-01T10:00:00+02:00', '2026-05-01T08:00:00.000Z'],
    ['datetime', 1_777_622_400, '2026-05-01T08:00:00.000Z'],
    ['date', '2026-05-01', '2026-05-01'],
    ['email', ' ana@example.org ', 'ana@example.org'],
    ['url', 'https://example.org/a', 'https://example.org/a'],
    ['phone', '+49 (30) 123-456', '+49 (30) 123-456'],
    ['ipv4', '192.0.2.7', '192.0.2.7'],
    ['json', '{"a":[1]}', { a: [1] }],
    ['json', [1, 2], [1, 2]],
    ['lookup', { '@id': '/api/3/people/1', name: 'Ana' }, '/api/3/people/1'],
    ['picklist', '/api/3/picklists/1', '/api/3/picklists/1'],
    ['file', '/api/3/attachments/1', '/api/3/attachments/1'],
    ['select', 'anything', 'anything'],
    ['multiselect', ['a', 'b'], ['a', 'b']],
  ])('%s takes %j as %j', (type, raw, value) => {
    expect(read(field(type), raw)).toMatchObject({ input: { f: value }, problems: [] });
  });

  it.each<[FormField['type'], Value]>([
    ['text', {}],
    ['integer', '2.5'],
    ['integer', 'many'],
    ['decimal', '1,5'],
    ['decimal', '0x10'],
    ['checkbox', 'perhaps'],
    ['datetime', 'soon'],
    ['date', '2026-13-45'],
    ['email', 'ana'],
    ['url', 'example.org'],
    ['phone', 'call me'],
    ['ipv4', '192.0.2.700'],
    ['json', '{'],
    ['lookup', { name: 'Ana' }],
  ])('%s refuses %j and names the field', (type, raw) => {
    const { problems } = read(field(type, { label: 'Source' }), raw);
    expect(problems).toMatchObject([{ field: 'f', message: expect.stringMatching(/^Source .+\.$/) as string }]);
  });

  it('a label asks nothing', () => {
    const { input, problems } = read(field('label', { required: true }), 'x');
    expect([input, problems]).toEqual([{}, []]);
  });
});

it.each<[FormField['type'], Value]>([
  ['text', '  '],
  ['integer', null],
  ['checkbox', false],
  ['multiselect', []],
  ['picklist', ''],
])('a required %s is missed when it is %j', (type, raw) => {
  expect(read(field(type, { required: true }), raw).problems).toHaveLength(1);
  expect(read(field(type), raw).problems).toEqual([]);
});

it('bounds are of numbers, and of the length of texts and lists; a pattern is of the whole text', () => {
  const problem = (given: FormField, raw: Value) => read(given, raw).problems[0]?.message;
  expect(problem(field('integer', { min: 1, max: 24 }), 25)).toBe('f must be at most 24.');
  expect(problem(field('integer', { min: 1 }), 0)).toBe('f must be at least 1.');
  expect(problem(field('text', { max: 3 }), 'four')).toBe('f takes at most 3 characters.');
  expect(problem(field('multiselect', { min: 2 }), ['a'])).toBe('f needs at least 2 choices.');
  expect(problem(field('text', { pattern: '[a-z]+' }), 'abc1')).toBe('f does not fit the pattern [a-z]+.');
  expect(problem(field('text', { pattern: '(a+)+$' }), `${'a'.repeat(5000)}!`)).toMatch(/does not fit/);
  expect(problem(field('text', { pattern: '(' }), 'x')).toBeUndefined();
});

it('a choice is given by its text or label and comes out as the value that the author wrote', () => {
  const options: Value[] = [3, { value: { id: 7 }, label: 'Seven' }, { '@id': '/api/3/people/1', name: 'Ana' }];
  expect(read(field('select', { options }), '3').input).toEqual({ f: 3 });
  expect(read(field('select', { options }), 'Seven').input).toEqual({ f: { id: 7 } });
  expect(read(field('multiselect', { options }), ['Ana', '3']).input).toEqual({ f: ['/api/3/people/1', 3] });
  expect(read(field('select', { options }), 'Eight').problems[0]?.message).toBe(
    'f has no option "Eight". Choose one of "3", "Seven", "Ana".',
  );
});

it('an item of a known picklist may be given by its name; an unknown one is refused', () => {
  const severity = field('picklist', { picklist: 'Severity' });
  const lookups = { picklist: (name: string) => builtInPicklists.find((list) => list.name === name) };
  const high = builtInPicklists.find(({ name }) => name === 'Severity')?.items.find(({ value }) => value === 'High');
  expect(checkAnswer([severity], { f: 'High' }, lookups).input).toEqual({ f: high?.iri });
  expect(checkAnswer([severity], { f: 'Dire' }, lookups).problems[0]?.message).toContain('no item "Dire"');
});

describe('conditional visibility', () => {
  const shownWhen = (name: string, value: Value) => ({
    logic: 'and' as const,
    filters: [{ field: name, operator: 'eq' as const, value }],
  });
  const block: FormField = { name: 'block', type: 'checkbox' };
  const ttl: FormField = { name: 'ttl', type: 'integer', required: true, visible: shownWhen('block', true) };
  const why: FormField = { name: 'why', type: 'text', required: true, visible: shownWhen('ttl', 24) };

  it('a hidden field is not required and its value is dropped', () => {
    const hidden = checkAnswer([block, ttl], { block: false, ttl: 4 });
    expect(hidden).toEqual({ asked: [block], input: { block: false }, problems: [] });
    expect(checkAnswer([block, ttl], { block: 'on' }).problems).toMatchObject([{ field: 'ttl' }]);
  });

  it('what a hidden field holds shows no other field', () => {
    expect(checkAnswer([why, ttl, block], { block: false, ttl: 24, why: '' }).input).toEqual({ block: false });
    expect(checkAnswer([why, ttl, block], { block: true, ttl: '24', why: '' }).problems).toMatchObject([
      { field: 'why' },
    ]);
  });

  it('a wrong value of a hidden field is no mistake', () => {
    expect(checkAnswer([block, ttl], { block: false, ttl: 'many' }).problems).toEqual([]);
  });
});

it('a field that is not there takes its default, an empty one stays empty', () => {
  const reason = field('text', { default: 'noise' });
  expect(checkAnswer([reason], {}).input).toEqual({ f: 'noise' });
  expect(checkAnswer([reason], { f: null }).input).toEqual({ f: null });
  expect(firstInput([reason, { name: 'sure', type: 'checkbox' }, { name: 'tags', type: 'multiselect' }])).toEqual({
    f: 'noise',
    sure: false,
    tags: [],
  });
});

const types = ['text', 'integer', 'decimal', 'checkbox', 'datetime', 'date', 'json', 'email', 'multiselect'] as const;
const forms = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), type: fc.constantFrom(...types) }),
  {
    selector: ({ name }) => name,
  },
);

it('what was accepted once is accepted again and unchanged, so that browser and server may both check', () => {
  const given = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue());
  fc.assert(
    fc.property(forms, given, (fields, raw) => {
      const { input, problems } = checkAnswer(fields, raw as Record<string, Value>);
      fc.pre(problems.length === 0);
      expect(checkAnswer(fields, input)).toMatchObject({ input, problems: [] });
    }),
  );
});
