export { compareVersions, emptyCatalog, findConnector, type Catalog } from './catalog.ts';
export type { Configuration, ConfigurationStore } from './configuration-store.ts';
export { ConnectorError } from './connector-error.ts';
export { defineConnector, type Connector, type OperationCode, type OperationContext } from './define-connector.ts';
export { ConnectorManifest, ManifestField, ManifestOperation } from './manifest.ts';
export { readMocks, stepMocks, type Mocks } from './mocks.ts';
export type { OperationCall, OperationResult, OperationRunner } from './operation-runner.ts';
export type { FindRecords, Platform, PlatformRecord } from './platform.ts';
export { filledParameters, missingParameters, visibleFields, visibleParameters } from './visible-parameters.ts';
