import { findConnector, type Catalog } from './catalog.ts';
import type { ManifestOperation } from './manifest.ts';
import type { OperationCall } from './operation-runner.ts';

type Named = Pick<OperationCall, 'connector' | 'version' | 'operation'>;

/** What a manifest says of the operation that a call names. */
export function findOperation(
  catalog: Catalog,
  { connector, version, operation }: Named,
): ManifestOperation | undefined {
  return findConnector(catalog, connector, version)?.operations.find((one) => one.operation === operation);
}

/** Whether an operation changes nothing: its category says `investigation`. One that nobody knows may change something. */
export function isReadOnly(catalog: Catalog, call: Named): boolean {
  return findOperation(catalog, call)?.category?.trim().toLowerCase() === 'investigation';
}
