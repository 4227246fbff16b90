import { describe, expect, it } from 'vitest';
import { isCut, jsonRows, openedText, pathKey, summaryOf } from './json-rows.ts';

describe('rows of a value tree', () => {
  const value = { alerts: [{ id: 1 }], empty: {} };

  it('shows only the first level until something is opened', () => {
    expect(jsonRows(value, new Set()).map(({ name, hasChildren }) => [name, hasChildren])).toEqual([
      ['alerts', true],
      ['empty', false],
    ]);
  });

  it('shows the children of an open value under it, with their whole path', () => {
    const rows = jsonRows(value, new Set([pathKey(['alerts']), pathKey(['alerts', 0])]));
    expect(rows.map(({ path, depth }) => [path.join('.'), depth])).toEqual([
      ['alerts', 0],
      ['alerts.0', 1],
      ['alerts.0.id', 2],
      ['empty', 0],
    ]);
  });

  it('opens a text that is too long for its line, and no short one', () => {
    const texts = { short: 'ok', long: 'x'.repeat(200), lines: 'a\nb' };
    const rows = jsonRows(texts, new Set(['short', 'long'].map((name) => pathKey([name]))));
    expect(rows.map(({ name, isLongText, isOpen }) => [name, isLongText, isOpen])).toEqual([
      ['short', false, false],
      ['long', true, true],
      ['lines', true, false],
    ]);
  });

  it('says the size of big values and the text of small ones', () => {
    expect([summaryOf([1]), summaryOf({ a: 1, b: 2 }), summaryOf('x'), summaryOf(null)]).toEqual([
      '[1 item]',
      '{2 keys}',
      '"x"',
      'null',
    ]);
  });
});

it('of a huge value only the beginning is looked at and shown', () => {
  const text = 'x'.repeat(5_000_000);
  expect(summaryOf(text).length).toBeLessThan(130);
  expect(openedText('short')).toBe('short');
  expect(openedText(text)).toMatch(/^x{20000}…\n\(the first 20,000 of 5,000,000 characters\)$/);
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`k${n}`, n]));
  expect(jsonRows(many, new Set())).toHaveLength(200);
  expect([isCut(many), isCut([1]), isCut('x')]).toEqual([true, false, false]);
});
