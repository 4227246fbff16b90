export type { CallGate, CallTurn } from './call-gate.ts';
export { compareVersions, emptyCatalog, findConnector, type Catalog } from './catalog.ts';
export type { Configuration, ConfigurationStore } from './configuration-store.ts';
export { ConnectorError } from './connector-error.ts';
export {
  defineConnector,
  type Connector,
  type OperationCode,
  type OperationContext,
  type OperationProbe,
} from './define-connector.ts';
export { redactSecrets, redactValue } from './redact-secrets.ts';
export { findOperation, isReadOnly } from './is-read-only.ts';
export { ConnectorManifest, ManifestField, ManifestOperation } from './manifest.ts';
export { readMocks, stepMocks, type Mocks } from './mocks.ts';
export type { ListenContext, NotificationSource, SourceNotification } from './notification-source.ts';
export type { OperationCall, OperationResult, OperationRunner } from './operation-runner.ts';
export type { Probed } from './probe.ts';
export type { FindRecords, Platform, PlatformRecord } from './platform.ts';
export {
  configuredValues,
  everyField,
  readFieldValues,
  type ConfiguredValues,
  type FieldProblem,
  type ReadFieldValues,
} from './read-field-values.ts';
export {
  filledParameters,
  missingChoices,
  missingParameters,
  visibleFields,
  visibleParameters,
} from './visible-parameters.ts';
