import { expect, test } from 'vitest';
import { builtInConnectors } from './index.ts';

test.for(builtInConnectors.map((connector) => [connector.manifest.name, connector] as const))(
  '%s describes itself, and each operation with title, description and typed parameters',
  ([, { manifest, operations }]) => {
    expect(manifest.label).not.toBe('');
    expect(Object.keys(operations).toSorted()).toEqual(
      manifest.operations.map(({ operation }) => operation).toSorted(),
    );
    for (const operation of manifest.operations) {
      expect(operation.title, operation.operation).not.toBe('');
      expect(operation.description, operation.operation).toMatch(/\.$/);
      expect(operation.is_config_required).toBe(false);
      for (const field of operation.parameters)
        expect(field.title, `${operation.operation}.${field.name}`).not.toBe('');
    }
  },
);
