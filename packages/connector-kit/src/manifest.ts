import { isJsonObject, Value } from '@setpiece/playbook';
import { z } from 'zod';

/** One input of an operation or configuration, as `info.json` describes it. */
export interface ManifestField {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly required: boolean;
  readonly visible: boolean;
  readonly editable: boolean;
  readonly description?: string;
  readonly tooltip?: string;
  readonly placeholder?: string;
  readonly value?: Value;
  readonly options?: readonly Value[];
  /** Sub-fields by chosen value. */
  readonly onchange?: Readonly<Record<string, readonly ManifestField[]>>;
}

const flag = (standard: boolean) =>
  z.preprocess(
    (given) => (given === undefined || given === null || given === '' ? standard : given === true || given === 'true'),
    z.boolean(),
  );
const text = z.preprocess(
  (given) => (given === null || given === '' ? undefined : typeof given === 'string' ? given : undefined),
  z.string().optional(),
);

export const ManifestField: z.ZodType<ManifestField> = z.lazy(() =>
  z.object({
    name: z.string(),
    title: z.preprocess((given) => given ?? '', z.string()),
    type: z.preprocess((given) => given ?? 'text', z.string()),
    required: flag(false),
    visible: flag(true),
    editable: flag(true),
    description: text,
    tooltip: text,
    placeholder: text,
    value: Value.optional(),
    options: z.preprocess((given) => (Array.isArray(given) ? given : undefined), z.array(Value).optional()),
    onchange: z.preprocess(onlyFieldLists, z.record(z.string(), z.array(ManifestField)).optional()),
  }),
);

/** Some packs write a text where a branch's list of fields belongs: such a branch has no fields. */
function onlyFieldLists(given: unknown): unknown {
  if (!isJsonObject(given)) return undefined;
  return Object.fromEntries(Object.entries(given).filter(([, fields]) => Array.isArray(fields)));
}

/** One thing that a connector does. */
export const ManifestOperation = z.object({
  operation: z.string(),
  title: z.preprocess((given) => given ?? '', z.string()),
  description: text,
  category: text,
  annotation: text,
  enabled: flag(true),
  visible: flag(true),
  is_config_required: flag(true),
  /** Groups of parameters of which at least one must be given, such as the recipients of a mail. */
  needs_one_of: z.array(z.array(z.string())).optional().catch(undefined),
  parameters: z.preprocess((given) => (Array.isArray(given) ? given : []), z.array(ManifestField)),
  output_schema: Value.optional(),
  conditional_output_schema: z.preprocess(
    (given) => (Array.isArray(given) ? given : undefined),
    z.array(z.object({ condition: z.string(), output_schema: Value })).optional(),
  ),
});
export type ManifestOperation = z.infer<typeof ManifestOperation>;

/** What a connector says of itself: the part of FortiSOAR's `info.json` that is used. Unknown keys are accepted and dropped. */
export const ConnectorManifest = z.object({
  name: z.string().min(1),
  label: z.preprocess((given) => given ?? '', z.string()),
  version: z.string(),
  description: text,
  publisher: text,
  category: z.preprocess((given) => (Array.isArray(given) ? given.join(', ') : given), z.string().optional()),
  ingestion_supported: flag(false),
  /** Whether its code here can listen for notifications, which start playbooks. */
  listens: z.boolean().optional().catch(undefined),
  ingestion_modes: z.array(z.string()).optional(),
  configuration: z.preprocess(
    (given) => ({ fields: (given as { fields?: unknown } | undefined)?.fields ?? [] }),
    z.object({ fields: z.array(ManifestField) }),
  ),
  operations: z.array(ManifestOperation),
});
export type ConnectorManifest = z.infer<typeof ConnectorManifest>;
