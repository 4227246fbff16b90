import { expect, test } from 'vitest';
import { cellText } from './cell-text.ts';

test('a cell names a picklist item or a linked record instead of printing it', () => {
  expect(cellText({ itemValue: 'High', '@id': '/api/3/picklists/1' })).toBe('High');
  expect(cellText([{ name: 'a' }, { name: 'b' }])).toBe('a, b');
  expect(cellText(null)).toBe('');
  expect(cellText({ x: 1 })).toBe('{"x":1}');
});

test('an instant reads the same from ISO text, seconds or milliseconds', () => {
  const texts = ['2026-11-22T10:30:00Z', 1_795_343_400, 1_795_343_400_000].map((value) => cellText(value, 'datetime'));
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('2026');
});

test('what is no instant is shown as it is', () => {
  expect(cellText('soon', 'datetime')).toBe('soon');
  expect(cellText(null, 'datetime')).toBe('');
});
