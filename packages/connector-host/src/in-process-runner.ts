import type {
  Configuration,
  ConfigurationStore,
  Connector,
  ConnectorManifest,
  ManifestOperation,
  OperationCall,
  OperationResult,
  OperationRunner,
  Platform,
  Probed,
} from '@setpiece/connector-kit';
import {
  compareVersions,
  configuredValues,
  filledParameters,
  missingParameters,
  redactSecrets,
} from '@setpiece/connector-kit';
import type { OperationFailure } from '@setpiece/playbook';
import type { CallLog } from './call-log.ts';
import { failureOf } from './failure-of.ts';
import { nearestName } from './nearest-name.ts';
import { plainOutput } from './plain-output.ts';
import { secretsIn } from './secrets-in.ts';
import { settleOnAbort } from './settle-on-abort.ts';

export interface InProcessRunner {
  readonly connectors: readonly Connector[];
  readonly configurations: ConfigurationStore;
  /** What operations call back into, for one call. */
  readonly platform: Platform | ((call: OperationCall) => Platform);
  /** Whether people let a connector run. @default always */
  readonly isActive?: (connector: string) => boolean;
  /** Hears of every call when it has ended. Parameters and outputs are not in it. */
  readonly log?: CallLog;
}

/**
 * Runs operations of connectors in this process; secrets of configuration and parameters are taken out of errors.
 * For connectors that are part of Setpiece only: nothing confines their code.
 */
export function createInProcessRunner(host: InProcessRunner): OperationRunner {
  return {
    async run(call, signal) {
      const startedAt = Date.now();
      const result = await runCall(host, call, signal);
      host.log?.({
        call: addressOf(call),
        startedAt,
        endedAt: Date.now(),
        failure: result.ok ? undefined : result.failure,
      });
      return result;
    },
    probe: (call, signal) => probeCall(host, call, signal),
  };
}

/** @throws when the far side cannot be asked; secrets are taken out of the message */
async function probeCall(host: InProcessRunner, call: OperationCall, signal: AbortSignal): Promise<Probed> {
  const found = findOperation(host.connectors, call);
  if ('code' in found) throw new Error(found.message);
  const { connector, operation } = found;
  const code = connector.probes?.[call.operation];
  if (!code) return { happened: 'unknown' };
  const secrets = secretsIn(operation.parameters, call.parameters);
  try {
    const configuration = await configurationOf(host.configurations, connector, operation, call);
    if ('code' in configuration) throw new Error(configuration.message);
    secrets.push(...secretsIn(connector.manifest.configuration.fields, configuration.values));
    const context = { configuration: configuration.values, platform: platformOf(host, call), key: call.key, signal };
    const probed = await settleOnAbort(code(filledParameters(operation, call.parameters), context), signal);
    return probed.happened === true ? { happened: true, output: plainOutput(probed.output) } : probed;
  } catch (cause) {
    throw new Error(redactSecrets(failureOf(cause, signal).message, secrets), { cause });
  }
}

async function runCall(host: InProcessRunner, call: OperationCall, signal: AbortSignal): Promise<OperationResult> {
  const found = findOperation(host.connectors, call);
  if ('code' in found) return { ok: false, failure: found };
  if (host.isActive?.(call.connector) === false) return { ok: false, failure: switchedOff(call) };
  const { connector, operation } = found;
  const secrets = secretsIn(operation.parameters, call.parameters);
  let used: string | undefined;
  try {
    signal.throwIfAborted();
    const refusal = missingParameter(call, operation);
    if (refusal) return { ok: false, failure: refusal };
    const configuration = await configurationOf(host.configurations, connector, operation, call);
    if ('code' in configuration) return { ok: false, failure: configuration };
    used = configuration.name;
    secrets.push(...secretsIn(connector.manifest.configuration.fields, configuration.values));
    const context = { configuration: configuration.values, platform: platformOf(host, call), key: call.key, signal };
    const code = connector.operations[call.operation];
    if (!code) return { ok: false, failure: unknownOperation(connector, call) };
    const output = await settleOnAbort(code(filledParameters(operation, call.parameters), context), signal);
    return { ok: true, output: plainOutput(output) };
  } catch (cause) {
    const failed = failureOf(cause, signal);
    const message = redactSecrets(failed.message, secrets) + credentialsOf(failed, used);
    return { ok: false, failure: { ...failed, message } };
  }
}

function switchedOff({ connector }: OperationCall): OperationFailure {
  return failure('connector_inactive', `Connector "${connector}" is switched off. Switch it on under Connectors.`);
}

/** Which credentials the far side refused, so that somebody can change them. */
function credentialsOf({ code }: OperationFailure, configuration: string | undefined): string {
  if (!configuration || !/^(http_40[137]|smtp_auth)$/.test(code)) return '';
  return ` It was called with configuration "${configuration}": see whether its credentials still hold.`;
}

function platformOf({ platform }: InProcessRunner, call: OperationCall): Platform {
  return typeof platform === 'function' ? platform(call) : platform;
}

interface FoundOperation {
  readonly connector: Connector;
  readonly operation: ManifestOperation;
}

function findOperation(connectors: readonly Connector[], call: OperationCall): FoundOperation | OperationFailure {
  const named = connectors.filter(({ manifest }) => manifest.name === call.connector);
  const connector = named.find(({ manifest }) => manifest.version === call.version) ?? latest(named);
  if (!connector) return unknownConnector(connectors, call);
  const operation = connector.manifest.operations.find((candidate) => candidate.operation === call.operation);
  return operation ? { connector, operation } : unknownOperation(connector, call);
}

function latest(connectors: readonly Connector[]): Connector | undefined {
  return connectors.toSorted((a, b) => compareVersions(a.manifest.version, b.manifest.version)).at(-1);
}

function unknownConnector(connectors: readonly Connector[], call: OperationCall): OperationFailure {
  const near = nearestName(
    call.connector,
    connectors.map(({ manifest }) => manifest.name),
  );
  const next = near ? `Did you mean "${near}"?` : 'Install it, or let the step use another one.';
  return failure('unknown_connector', `There is no connector "${call.connector}" here. ${next}`);
}

function unknownOperation({ manifest }: Connector, call: OperationCall): OperationFailure {
  const near = nearestName(
    call.operation,
    manifest.operations.map(({ operation }) => operation),
  );
  const next = near ? `Did you mean "${near}"?` : `It has: ${manifest.operations.map((o) => o.operation).join(', ')}.`;
  const message = `Connector "${manifest.name}" ${manifest.version} has no operation "${call.operation}". ${next}`;
  return failure('unknown_operation', message);
}

function missingParameter(call: OperationCall, operation: ManifestOperation): OperationFailure | undefined {
  const missing = missingParameters(operation, call.parameters);
  if (!missing.length) return undefined;
  const names = missing.map((field) => `"${field.name}"`).join(', ');
  return failure(
    'missing_parameter',
    `Operation "${call.operation}" of "${call.connector}" needs ${names}. Fill it in.`,
  );
}

async function configurationOf(
  store: ConfigurationStore,
  { manifest }: Connector,
  operation: ManifestOperation,
  call: OperationCall,
): Promise<(Pick<Configuration, 'values'> & { readonly name?: string }) | OperationFailure> {
  if (!manifest.configuration.fields.length) return { values: {} };
  const found = await store.find(manifest.name, call.configuration || undefined);
  if (found) return completed(found, manifest);
  if (!call.configuration && !operation.is_config_required) return { values: {} };
  const which = call.configuration ? `no configuration "${call.configuration}"` : 'no default configuration';
  return failure('configuration_missing', `Connector "${manifest.name}" has ${which}. Add one under Connectors.`);
}

/** As the connector's fields are now; without one that it needs, it is not usable. */
function completed({ name, values }: Configuration, manifest: ConnectorManifest) {
  const { fields } = manifest.configuration;
  const configured = configuredValues(fields, values);
  if (!configured.missing.length) return { name, values: configured.values };
  const missing = configured.missing.map((field) => `"${field.title || field.name}"`);
  const message = `Configuration "${name}" of "${manifest.name}" lacks ${missing.join(', ')}. Fill it in under Connectors.`;
  return failure('configuration_incomplete', message);
}

function failure(code: string, message: string): OperationFailure {
  return { code, message, retryable: false };
}

function addressOf({ connector, version, operation, configuration, key, run, step }: OperationCall) {
  return { connector, version, operation, configuration, key, run, step };
}
