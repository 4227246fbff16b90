import type { Database } from '../database.ts';

/** What bounds the calls of a configuration; absent means any number. */
export interface ConfigurationLimits {
  /** Calls at once. */
  readonly maxConcurrent?: number;
  /** Calls in any 60 seconds. */
  readonly ratePerMinute?: number;
}

/** A configuration with its limits, and without its values. */
export interface BoundedConfiguration extends ConfigurationLimits {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly is_default: number;
  readonly max_concurrent: number | null;
  readonly rate_per_minute: number | null;
}

/** Reads the limits of a connector's configurations; prepared, since it is asked before each call. */
export function configurationLimits({ connection }: Database): (connector: string) => BoundedConfiguration[] {
  const statement = connection.prepare<[string], Row>(
    'select id, name, is_default, max_concurrent, rate_per_minute from configurations where connector = ? order by name',
  );
  return (connector) =>
    statement.all(connector).map(({ id, name, is_default, max_concurrent, rate_per_minute }) => ({
      id,
      name,
      isDefault: is_default === 1,
      ...(max_concurrent !== null && { maxConcurrent: max_concurrent }),
      ...(rate_per_minute !== null && { ratePerMinute: rate_per_minute }),
    }));
}

/** Sets both limits of a configuration. Says whether there is such a configuration. */
export function setConfigurationLimits(
  { connection, writer }: Database,
  id: string,
  { maxConcurrent, ratePerMinute }: ConfigurationLimits,
): Promise<boolean> {
  return writer.write(
    () =>
      connection
        .prepare('update configurations set max_concurrent = ?, rate_per_minute = ? where id = ?')
        .run(maxConcurrent ?? null, ratePerMinute ?? null, id).changes > 0,
  );
}
