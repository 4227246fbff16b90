import type { Database } from '../database.ts';

/** A step that uses a connector. Without a configuration it takes the default one. */
export interface ConfigurationUse {
  readonly playbook: { readonly id: string; readonly name: string };
  readonly step: string;
  readonly configuration?: string;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly step: string;
  readonly configuration: string | null;
}

/** The steps of all drafts that use a connector, by playbook. */
export function configurationUses({ connection }: Database, connector: string): ConfigurationUse[] {
  const rows = connection
    .prepare<[string], Row>(
      `select p.id, p.name, json_extract(s.value, '$.name') as step, json_extract(s.value, '$.configuration') as configuration
       from playbooks p, json_each(p.draft, '$.steps') s
       where json_extract(s.value, '$.kind') = 'connector' and json_extract(s.value, '$.connector') = ?
       order by p.name, s.key`,
    )
    .all(connector);
  return rows.map(({ id, name, step, configuration }) => ({
    playbook: { id, name },
    step,
    ...(configuration !== null && configuration !== '' && { configuration }),
  }));
}
