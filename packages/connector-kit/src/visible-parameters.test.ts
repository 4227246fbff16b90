import { describe, expect, test } from 'vitest';
import { ConnectorManifest, type ManifestField } from './manifest.ts';
import { filledParameters, missingParameters, visibleParameters } from './visible-parameters.ts';

const manifest = ConnectorManifest.parse({
  name: 'search',
  version: '1.0.0',
  operations: [
    {
      operation: 'search',
      parameters: [
        {
          name: 'by',
          type: 'select',
          value: 'Text',
          required: true,
          options: ['Text', 'Time'],
          onchange: {
            Text: [{ name: 'text', required: true }],
            Time: [
              {
                name: 'range',
                type: 'checkbox',
                value: false,
                onchange: {
                  true: [{ name: 'from', required: true }, { name: 'to' }],
                  false: [{ name: 'at', required: true }],
                },
              },
              { name: 'text', title: 'Text within', required: false },
            ],
          },
        },
        { name: 'kinds', type: 'multiselect', onchange: { a: [{ name: 'a_level' }], b: [{ name: 'b_level' }] } },
        { name: 'limit', type: 'integer', value: 10 },
        { name: 'internal', visible: false, required: true },
      ],
    },
  ],
});
const search = manifest.operations[0]!;
const names = (fields: readonly ManifestField[]) => fields.map(({ name }) => name);

describe('visible parameters', () => {
  test('are those that the default choice brings, as long as nothing is chosen', () => {
    expect(names(visibleParameters(search, {}))).toEqual(['by', 'text', 'kinds', 'limit']);
  });

  test('follow choices into choices', () => {
    expect(names(visibleParameters(search, { by: 'Time' }))).toEqual(['by', 'range', 'at', 'text', 'kinds', 'limit']);
    expect(names(visibleParameters(search, { by: 'Time', range: true })).slice(0, 4)).toEqual([
      'by',
      'range',
      'from',
      'to',
    ]);
    expect(names(visibleParameters(search, { by: 'Time', range: 'true' }))).toContain('from');
  });

  test('of a multiple choice are those of every chosen value', () => {
    const shown = names(visibleParameters(search, { kinds: ['a', 'b'] }));
    expect(shown).toEqual(expect.arrayContaining(['a_level', 'b_level']));
  });

  test('with a choice that leads nowhere, or to a name of the prototype, are only the outer ones', () => {
    expect(names(visibleParameters(search, { by: 'constructor' }))).toEqual(['by', 'kinds', 'limit']);
    expect(names(visibleParameters(search, { by: '{{ vars.how }}' }))).toEqual(['by', 'kinds', 'limit']);
  });

  test('use the name that two branches share as the chosen branch has it', () => {
    const text = (values: Record<string, string>) =>
      visibleParameters(search, values).find(({ name }) => name === 'text');
    expect([text({ by: 'Text' })?.required, text({ by: 'Time' })?.required]).toEqual([true, false]);
  });
});

test('missing are the required ones that are shown and empty', () => {
  expect(names(missingParameters(search, {}))).toEqual(['text']);
  expect(names(missingParameters(search, { text: '' }))).toEqual(['text']);
  expect(names(missingParameters(search, { text: 'x' }))).toEqual([]);
  expect(names(missingParameters(search, { by: 'Time' }))).toEqual(['at']);
  expect(names(missingParameters(search, { by: '', text: 'x' }))).toEqual(['by']);
  expect(names(missingParameters(search, { by: 'Time', range: true, from: 0 }))).toEqual([]);
});

test('defaults fill what is shown and not given, and never replace what is given', () => {
  expect(filledParameters(search, { text: 'x' })).toEqual({ by: 'Text', limit: 10, text: 'x' });
  expect(filledParameters(search, { by: 'Time', limit: 0 })).toEqual({ by: 'Time', range: false, limit: 0 });
});
