import {
  type Connector,
  ConnectorManifest,
  defineConnector,
  type NotificationSource,
  type OperationCode,
  type OperationProbe,
} from '@setpiece/connector-kit';

/** A field of a built-in operation, as `info.json` writes it. */
export interface FieldInput {
  readonly name: string;
  readonly title: string;
  readonly type: 'text' | 'textarea' | 'richtext' | 'password' | 'select' | 'checkbox' | 'integer' | 'json';
  readonly required?: boolean;
  readonly tooltip?: string;
  readonly value?: unknown;
  readonly options?: readonly string[];
  readonly onchange?: Readonly<Record<string, readonly FieldInput[]>>;
}

/** One operation: what it says of itself, and its code. */
export interface BuiltInOperation {
  readonly operation: string;
  readonly title: string;
  readonly description: string;
  /** `investigation` changes nothing anywhere, so that a simulation may call it. */
  readonly category: 'investigation' | 'miscellaneous';
  readonly parameters: readonly FieldInput[];
  /** Groups of parameters of which at least one must be given. */
  readonly needs_one_of?: readonly (readonly string[])[];
  readonly output_schema: unknown;
  readonly run: OperationCode;
  /** Asks the far side what became of a call, after a crash. */
  readonly probe?: OperationProbe;
}

export interface BuiltInConnector {
  readonly name: string;
  readonly label: string;
  readonly version: string;
  readonly description: string;
  readonly category: string;
  readonly configuration?: readonly FieldInput[];
  /** Whether its operations fail where no configuration was made. @default false */
  readonly needsConfiguration?: boolean;
  readonly checkValues?: Connector['checkValues'];
  readonly checkHealth?: Connector['checkHealth'];
  readonly operations: readonly BuiltInOperation[];
  readonly listen?: NotificationSource;
}

/** A connector of this package, from its operations. */
export function builtInConnector(given: BuiltInConnector): Connector {
  const {
    configuration = [],
    needsConfiguration = false,
    checkValues,
    checkHealth,
    operations,
    listen,
    ...head
  } = given;
  return defineConnector({
    manifest: ConnectorManifest.parse({
      ...head,
      publisher: 'Setpiece',
      configuration: { fields: configuration },
      operations: operations.map(({ run: _run, probe: _probe, ...said }) => ({
        ...said,
        is_config_required: needsConfiguration,
      })),
    }),
    operations: Object.fromEntries(operations.map(({ operation, run }) => [operation, run])),
    probes: Object.fromEntries(operations.flatMap(({ operation, probe }) => (probe ? [[operation, probe]] : []))),
    ...(checkValues && { checkValues }),
    ...(checkHealth && { checkHealth }),
    ...(listen && { listen }),
  });
}
