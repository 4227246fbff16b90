import { describe, expect, it } from 'vitest';
import { modeOf, switchMode, textOfValue, valueOfText } from './value-text.ts';

describe('a value in a field', () => {
  it('is text when it is one, JSON otherwise', () => {
    expect([modeOf('{{ a }}'), modeOf(undefined), modeOf(5), modeOf({ a: 1 })]).toEqual([
      'text',
      'text',
      'json',
      'json',
    ]);
  });

  it('comes back from its text unchanged', () => {
    for (const value of ['a', 5, true, null, { a: ['{{ x }}'] }]) {
      const mode = modeOf(value);
      expect(valueOfText(textOfValue(value, mode), mode)).toEqual({ value });
    }
  });

  it('is not passed on while its JSON is half written', () => {
    expect(valueOfText('{"a":', 'json').problem).toContain('Not JSON yet');
  });

  it('becomes JSON when its text is JSON, and stays a text otherwise', () => {
    expect([switchMode('{"a":1}', 'json'), switchMode('{{ a }}', 'json'), switchMode({ a: 1 }, 'text')]).toEqual([
      { a: 1 },
      '{{ a }}',
      '{"a":1}',
    ]);
  });
});
