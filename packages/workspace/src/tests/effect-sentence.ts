import { findConnector, findOperation, type Catalog } from '@setpiece/connector-kit';
import type { ConnectorStep, Step, StepKind, StepOfKind, Value, Values } from '@setpiece/playbook';

/**
 * What a step that changes something does, as a sentence without its end: `Create a record in Alerts`.
 *
 * @param inputs - evaluated; of a call its parameters
 */
export function effectSentence(step: Step, inputs: Values, catalog: Catalog): string {
  const sentence = sentences[step.kind] as ((step: Step, inputs: Values, catalog: Catalog) => string) | undefined;
  return sentence?.(step, inputs, catalog) ?? `Do step “${step.name}”`;
}

const sentences: {
  readonly [Kind in StepKind]?: (step: StepOfKind<Kind>, inputs: Values, catalog: Catalog) => string;
} = {
  create_record({ mode, module }, inputs, catalog) {
    const verb = mode === 'upsert' ? 'Create or update' : 'Create';
    return `${verb} ${recordsOf(inputs)} in ${moduleLabel(module, catalog)}`;
  },
  update_record: ({ module }, inputs, catalog) => updateSentence(module, inputs, catalog),
  map_records: ({ mapping }, inputs, catalog) =>
    `Write ${counted(listed(inputs['items']), 'mapped item')} into ${moduleLabel(mapping.module, catalog)}`,
  manual_task: ({ name }, inputs) => `Create the task “${named(inputs) ?? name}”`,
  connector: callSentence,
};

function recordsOf(inputs: Values): string {
  const title = named(inputs);
  return Array.isArray(inputs) ? counted(inputs.length, 'record') : title ? `the record “${title}”` : 'a record';
}

function updateSentence(module: string | undefined, inputs: Values, catalog: Catalog): string {
  if (Array.isArray(inputs)) return `Update ${counted(inputs.length, 'record')}`;
  const record = textOf(inputs['record']);
  const where = module ?? record?.split('/')[3];
  return ['Update', record ?? 'a record', where && `in ${moduleLabel(where, catalog)}`].filter(Boolean).join(' ');
}

function callSentence(step: ConnectorStep, parameters: Values, catalog: Catalog): string {
  const connector = findConnector(catalog, step.connector, step.version);
  const recipients = mailRecipients(parameters);
  if (step.connector === 'smtp') return `Send an e-mail to ${recipients || 'nobody'}`;
  const operation = findOperation(catalog, step);
  const call = `Call ${connector?.label || step.connector} › ${operation?.title || step.operation}`;
  const target = textOf(parameters['url'] ?? parameters['endpoint']);
  return target ? `${call}: ${target}` : call;
}

/** Everybody whom a mail goes to, copies too, as its fields name them. */
function mailRecipients(parameters: Values): string {
  return ['to', 'cc', 'bcc']
    .flatMap((field) => parameters[field] ?? [])
    .map((one) => textOf(one))
    .filter(Boolean)
    .join(', ');
}

function moduleLabel(name: string, { modules }: Catalog): string {
  const module = modules.find((one) => one.name === name);
  return module?.plural ?? module?.label ?? name;
}

/** The name of a record or task that is written. */
function named(inputs: Values): string | undefined {
  const { fields } = inputs;
  return typeof fields === 'object' && fields !== null
    ? textOf((fields as Values)['name'] ?? (fields as Values)['title'])
    : undefined;
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function listed(value: Value | undefined): number {
  return Array.isArray(value) ? value.length : value === null || value === undefined ? 0 : 1;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
