import { describe, expect, test } from 'vitest';
import { ConnectorManifest } from './manifest.ts';

const smallest = { name: 'greeter', version: '1.0.0', operations: [] };

function field(given: Record<string, unknown>) {
  const operations = [{ operation: 'greet', parameters: [{ name: 'whom', ...given }] }];
  return ConnectorManifest.parse({ ...smallest, operations }).operations[0]?.parameters[0];
}

describe('a manifest', () => {
  test('needs a name, a version and operations, and nothing else', () => {
    expect(ConnectorManifest.parse(smallest)).toMatchObject({ label: '', configuration: { fields: [] } });
    for (const key of ['name', 'version', 'operations']) {
      expect(ConnectorManifest.safeParse({ ...smallest, [key]: undefined }).success).toBe(false);
    }
  });

  test('takes a category as list, an empty configuration, and unknown keys, which it drops', () => {
    const given = { ...smallest, category: ['Enrichment', 'Utilities'], configuration: {}, rpm_installed: true };
    const manifest = ConnectorManifest.parse(given);
    expect(manifest.category).toBe('Enrichment, Utilities');
    expect(manifest.configuration.fields).toEqual([]);
    expect(manifest).not.toHaveProperty('rpm_installed');
  });

  test('takes operations without title, parameters or schema as enabled ones', () => {
    const [operation] = ConnectorManifest.parse({ ...smallest, operations: [{ operation: 'greet' }] }).operations;
    expect(operation).toMatchObject({
      title: '',
      enabled: true,
      visible: true,
      is_config_required: true,
      parameters: [],
    });
  });

  test.for([
    ['operations as object', { operations: { greet: {} } }],
    ['an operation without name', { operations: [{ title: 'Greet' }] }],
    ['a field without name', { operations: [{ operation: 'greet', parameters: [{ title: 'Whom' }] }] }],
  ] as const)('refuses %s', ([, part]) => {
    expect(ConnectorManifest.safeParse({ ...smallest, ...part }).success).toBe(false);
  });
});

describe('a field of a manifest', () => {
  test.for([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
  ] as const)('takes %j as %j', ([given, expected]) => {
    expect(field({ required: given, visible: given, editable: given })).toMatchObject({
      required: expected,
      visible: expected,
      editable: expected,
    });
  });

  test('is optional, visible and editable text unless it says otherwise', () => {
    expect(field({})).toEqual({
      name: 'whom',
      title: '',
      type: 'text',
      required: false,
      visible: true,
      editable: true,
    });
    expect(field({ required: '', visible: null })).toMatchObject({ required: false, visible: true });
  });

  test('keeps the fields of a choice at any depth, and drops a text that stands where they belong', () => {
    const onchange = {
      One: [{ name: 'name', type: 'select', onchange: { Other: [{ name: 'other', required: 'true' }] } }],
      Broken: 'fields',
    };
    const read = field({ type: 'select', options: ['One', 'Broken'], onchange });
    expect(Object.keys(read?.onchange ?? {})).toEqual(['One']);
    expect(read?.onchange?.['One']?.[0]?.onchange?.['Other']?.[0]).toMatchObject({ name: 'other', required: true });
  });

  test('keeps values of any type, and placeholders only as text', () => {
    expect(field({ value: ['a'], placeholder: 5, tooltip: '' })).toMatchObject({ value: ['a'] });
    expect(field({ placeholder: 5 })).not.toHaveProperty('placeholder', 5);
  });

  test('without a list has no options', () => {
    expect(field({ options: 'One' })?.options).toBeUndefined();
  });
});
