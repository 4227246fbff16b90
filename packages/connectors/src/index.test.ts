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
    expect(manifest.operations.some(({ is_config_required }) => is_config_required)).toBe(false);
  },
);
