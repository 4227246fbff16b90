import { expect, test } from 'vitest';
import { builtInConnectors } from './index.ts';

test.for(builtInConnectors.map((connector) => [connector.manifest.name, connector] as const))(
  '%s describes itself, and each operation with title, description and typed parameters',
  ([, { manifest, operations }]) => {
    expect(manifest.label).not.toBe('');
    expect(Object.keys(operations).toSorted()).toEqual(
      manifest.operations.map(({ operation }) => operation).toSorted(),
    );
    const silent = manifest.operations.filter(
      ({ title, description, parameters }) =>
        title === '' || !description?.endsWith('.') || parameters.some((field) => field.title === ''),
    );
    expect(silent).toEqual([]);
    const needs = manifest.operations.some(({ is_config_required }) => is_config_required);
    expect(needs).toBe(manifest.name === 'smtp');
  },
);

test('an operation is read-only by its category when it changes nothing anywhere', () => {
  const readOnly = builtInConnectors.flatMap(({ manifest }) =>
    manifest.operations.filter(({ category }) => category === 'investigation').map(({ operation }) => operation),
  );
  expect(readOnly).toContain('get');
  expect(readOnly).toContain('ip_cidr_check');
  const changing = /^(post|put|delete|request|api_call|updatemacro|make_cyops_request|insert|update)/;
  expect(readOnly.filter((operation) => changing.test(operation))).toEqual([]);
});
