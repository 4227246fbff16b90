import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactSecrets, redactValue } from './redact-secrets.ts';

test('a secret is not found in any text around it, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), fc.string(), fc.string(), (secret, before, after) => {
      const encoded = Buffer.from(before + secret + after).toString('base64');
      const redacted = redactSecrets(encoded, [secret]);
      expect(redacted).not.toBe(encoded);
      expect(redactSecrets(`${before}${secret}${after}`, [secret])).toContain('•••');
    }),
  );
});

test('a short secret is hidden where it is all of a text, and leaves others readable', () => {
  expect(redactSecrets('x', ['x'])).toBe('•••');
  expect(redactSecrets('smtp.example.com refused user "ann"', ['x', 'ann'])).toBe(
    'smtp.example.com refused user "ann"',
  );
  expect(redactSecrets('Key s3cr was refused.', ['x', 's3cr'])).toBe('Key ••• was refused.');
});

test('a value loses its secrets in texts, names and numbers, and short ones only as a whole', () => {
  const value = { header: 'Basic s3cret!', list: ['s3cret!', 7, 71], 's3cret!': '7', note: 'from 7 to 9' };
  expect(redactValue(value, ['s3cret!', '7'], '*')).toEqual({
    header: 'Basic *',
    list: ['*', '*', 71],
    '*': '*',
    note: 'from 7 to 9',
  });
});
