import { randomUUID } from 'node:crypto';
import {
  everyField,
  findConnector,
  readFieldValues,
  type ConnectorManifest,
  type FieldProblem,
} from '@setpiece/connector-kit';
import { configurationsOf, putConfiguration, setConfigurationLimits, type SealedConfiguration } from '@setpiece/db';
import type { Value } from '@setpiece/playbook';
import { NotFoundError } from '../errors/not-found-error.ts';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { openValues, sealName } from '../services/open-values.ts';
import type { Context } from '../services/services.ts';
import { configurationOf } from './configuration-of.ts';
import type { SaveConfiguration } from './configuration-view.ts';
import { isSecret } from './view-of.ts';

type Values = Readonly<Record<string, Value>>;

/**
 * Makes or changes a configuration. Secrets that are not given stay, unless the address that they are sent to changed.
 *
 * @throws RefusedError with a diagnostic for each field that is wrong
 */
export async function saveConfiguration(context: Context, given: SaveConfiguration): Promise<{ readonly id: string }> {
  permit(context.actor, 'configurations.write');
  const connector = findConnector(context.catalog.get(), given.connector);
  if (!connector) throw new NotFoundError('connector', given.connector);
  const others = configurationsOf(context.database, connector.name).filter(({ id }) => id !== given.id);
  const before = beforeOf(context, given, connector);
  const name = given.name.trim();
  const { values, problems } = valuesOf(context, connector, given.values, before);
  const refused = [
    ...nameProblems(name, others),
    ...problems,
    ...(problems.length ? [] : await furtherProblems(context, connector, values)),
    ...limitProblems(given),
  ];
  if (refused.length) throw refusal(connector, name, refused);
  const id = before?.id ?? given.id ?? randomUUID();
  const now = context.clock.now();
  await putConfiguration(context.database, {
    id,
    connector: connector.name,
    name,
    isDefault: given.isDefault === true || before?.isDefault === true || others.length === 0,
    sealed: context.secrets.seal(sealName(id), JSON.stringify(values)),
    createdAt: before?.createdAt ?? now,
    modifiedAt: now,
  });
  if (given.limits) await setConfigurationLimits(context.database, id, given.limits);
  await configurationsChanged(context);
  return { id };
}

/** What the connector's own code finds wrong with values that are of the right types. */
async function furtherProblems(
  { connectors }: Context,
  { name, version }: ConnectorManifest,
  values: Values,
): Promise<readonly FieldProblem[]> {
  const code = connectors.find(({ manifest }) => manifest.name === name && manifest.version === version);
  return (await code?.checkValues?.(values)) ?? [];
}

/** Lets everybody know who looks at configurations: the editor, and what listens through them. */
export async function configurationsChanged({
  catalog,
  triggers,
}: Pick<Context, 'catalog' | 'triggers'>): Promise<void> {
  catalog.changed();
  await triggers.configurationsChanged();
}

/** An id that is not there yet is one that playbooks already name: the configuration is made under it. */
function beforeOf(
  context: Context,
  { id }: SaveConfiguration,
  { name }: ConnectorManifest,
): SealedConfiguration | undefined {
  if (id === undefined) return undefined;
  const found = configurationsOf(context.database).find((one) => one.id === id);
  if (found && found.connector !== name) configurationOf(context, `${name}/${id}`);
  return found;
}

function valuesOf(
  { secrets }: Context,
  { configuration: { fields } }: ConnectorManifest,
  given: Values,
  sealed: SealedConfiguration | undefined,
): { readonly values: Values; readonly problems: readonly FieldProblem[] } {
  const before = sealed ? knownValues(secrets, sealed) : {};
  const names = new Set(
    everyField(fields)
      .filter(isSecret)
      .map(({ name }) => name),
  );
  const keeps = [...names].filter((name) => isUntouched(given[name]) && Object.hasOwn(before, name));
  const kept = Object.fromEntries(keeps.map((name) => [name, before[name] ?? null]));
  const told = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => !names.has(name) || !isUntouched(value)),
  );
  const { values, problems } = readFieldValues(fields, { ...told, ...kept });
  const moved = keeps.some((name) => Object.hasOwn(values, name)) ? movedField(fields, before, values) : undefined;
  if (moved === undefined) return { values, problems };
  const again = keeps.map((field) => ({
    field,
    message: `"${moved}" changed, and a stored secret is not sent to another place. Enter "${field}" again.`,
  }));
  return { values, problems: [...problems, ...again] };
}

/** Values that can no longer be opened are entered anew. */
function knownValues(secrets: Context['secrets'], sealed: SealedConfiguration): Values {
  try {
    return openValues(secrets, sealed);
  } catch {
    return {};
  }
}

function isUntouched(value: Value | undefined): boolean {
  return value === undefined || value === '' || (typeof value === 'object' && value !== null && 'set' in value);
}

/** The title of a field that says where the far side is, and says another place than before. */
function movedField(fields: ConnectorManifest['configuration']['fields'], before: Values, after: Values) {
  const places = /(^|_)(server|host|hostname|url|uri|address|endpoint|domain)(_|$)/i;
  const moved = everyField(fields).find(({ name }) => places.test(name) && before[name] !== after[name]);
  return moved && (moved.title || moved.name);
}

function nameProblems(name: string, others: readonly SealedConfiguration[]): FieldProblem[] {
  if (name === '') return [{ field: 'name', message: 'A configuration needs a name. Give it one.' }];
  if (name.length > 100) return [{ field: 'name', message: 'A name has at most 100 characters. Shorten it.' }];
  if (others.some((one) => one.name === name || one.id === name))
    return [
      {
        field: 'name',
        message: `There is a configuration "${name}" already. Choose another name, or change that one.`,
      },
    ];
  return [];
}

function limitProblems({ limits = {} }: SaveConfiguration): FieldProblem[] {
  const isFine = (limit: number | undefined) => limit === undefined || (Number.isSafeInteger(limit) && limit > 0);
  return Object.entries(limits)
    .filter(([, limit]) => !isFine(limit as number | undefined))
    .map(([field]) => ({ field, message: `"${field}" must be a whole number above 0, or nothing.` }));
}

function refusal(
  { label, name }: ConnectorManifest,
  configuration: string,
  problems: readonly FieldProblem[],
): RefusedError {
  return new RefusedError(
    `Configuration "${configuration}" of ${label || name} was not saved.`,
    problems.map(({ field, message }) => ({ code: 'INVALID_FIELD', severity: 'error', message, at: { field } })),
  );
}
