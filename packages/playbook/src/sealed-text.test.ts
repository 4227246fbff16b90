import { expect, test } from 'vitest';
import { keepSealed, maskSealed, replaceSealed, sealedText, secretMask } from './sealed-text.ts';

const sealed = sealedText('0199-ab', 'djEuYWJj_-Q');

test('a sealed text stays what it is in JSON, HTML and URLs', () => {
  expect(JSON.stringify(sealed)).toBe(`"${sealed}"`);
  expect(encodeURIComponent(sealed)).toBe(sealed);
  expect(sealed).not.toMatch(/[<>&"']/);
});

test('sealed texts are found anywhere in a text, next to each other too', () => {
  expect(replaceSealed(`a${sealed}${sealed}b`, (run, body) => `[${run} ${body}]`)).toBe(
    'a[0199-ab djEuYWJj_-Q][0199-ab djEuYWJj_-Q]b',
  );
  expect(replaceSealed('~secret.no~', () => '!')).toBe('~secret.no~');
});

test('people see a mask; what has no secret stays the same value', () => {
  const harmless = { at: new Date(0), list: [1, { a: 'b' }] };
  const value = { harmless, body: [`Bearer ${sealed}`], [sealed]: 1 };
  expect(maskSealed(value)).toEqual({ harmless, body: [`Bearer ${secretMask}`], [secretMask]: 1 });
  expect(maskSealed(value).harmless).toBe(harmless);
});

test('a mask that is given back unchanged stands for the secret; another text does not', () => {
  const before = { user: 'ann', password: sealed, headers: [`Bearer ${sealed}`, 'x'] };
  const seen = maskSealed(before);
  expect(keepSealed(seen, before)).toEqual(before);
  expect(keepSealed({ ...seen, password: 'new', headers: ['y', `Bearer ${secretMask}`] }, before)).toEqual({
    user: 'ann',
    password: 'new',
    headers: ['y', `Bearer ${secretMask}`],
  });
  expect(keepSealed(secretMask, undefined)).toBe(secretMask);
});
