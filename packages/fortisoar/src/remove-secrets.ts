import type { ConnectorManifest, ManifestField } from '@setpiece/connector-kit';
import { findConnector } from '@setpiece/connector-kit';
import {
  isJsonObject,
  stepKey,
  type Diagnostic,
  type Playbook,
  type PlaybookTest,
  type Requirement,
  type Sample,
  type Step,
  type Value,
  type Values,
} from '@setpiece/playbook';
import { blankNamed, withoutAnswers } from './without-answers.ts';

/** A playbook without secrets, and what was taken out of it. */
export interface WithoutSecrets {
  readonly playbook: Playbook;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes literals out of parameters that a connector's manifest calls passwords; each leaves a slot in `requires`. The same text is
 * blanked wherever else it stands, and so are values under such names in mocks, expected effects and `origin` of the connector's steps.
 * What samples and tests fill into password fields of forms is blanked, too.
 */
export function removeSecrets(playbook: Playbook, connectors: readonly ConnectorManifest[]): WithoutSecrets {
  const found: Secret[] = [];
  const steps = playbook.steps.map((step) => withoutLiterals(step, connectors, found));
  const clean = <Kept extends Sample>(kept: Kept) =>
    withoutAnswers(withoutMockedLiterals(kept, playbook.steps, connectors, found), playbook, ({ owner, ...rest }) =>
      found.push({ step: owner, ...rest }),
    );
  const samples = playbook.samples?.map(clean);
  const tests = playbook.tests?.map((test) => withoutExpectedLiterals(clean(test), playbook.steps, connectors, found));
  if (found.length === 0) return { playbook, diagnostics: [] };
  const secrets = new Set(found.map(({ text }) => text));
  const { trigger, origin } = playbook;
  const cleaned: Playbook = {
    ...playbook,
    trigger: blankTexts(trigger, secrets),
    steps: steps.map((step) => blankTexts(step, secrets)),
    requires: withSlots(playbook.requires ?? [], found),
  };
  if (origin) cleaned.origin = blank(origin, secrets) as typeof origin;
  if (samples) cleaned.samples = blank(samples, secrets) as typeof samples;
  if (tests) cleaned.tests = blank(tests, secrets) as typeof tests;
  return {
    playbook: cleaned,
    diagnostics: found.map((secret) => removed(playbook.id, secret)),
  };
}

interface Secret {
  readonly step: { readonly id: string; readonly name: string; readonly isTrigger?: boolean };
  readonly connector?: string;
  readonly field: string;
  readonly text: string;
}

function withoutLiterals(step: Step, connectors: readonly ConnectorManifest[], found: Secret[]): Step {
  if (step.kind !== 'connector') return step;
  const names = passwordNames(step, connectors);
  const take = (place: string, value: Value): Value =>
    without(value, names, (name, text) =>
      found.push({ step, connector: step.connector, field: `${place}.${name}`, text }),
    );
  const cleaned = { ...step, parameters: take('parameters', step.parameters) as typeof step.parameters };
  if (step.mockOutput !== undefined) cleaned.mockOutput = take('mockOutput', step.mockOutput);
  if (step.origin) cleaned.origin = take('origin', step.origin) as typeof step.origin;
  return cleaned;
}

/** A sample or a test whose mocks of connector steps hold no passwords. */
function withoutMockedLiterals<
  Mocked extends { readonly name: string; readonly mocks?: Readonly<Record<string, Value>> },
>(mocked: Mocked, steps: readonly Step[], connectors: readonly ConnectorManifest[], found: Secret[]): Mocked {
  if (!mocked.mocks) return mocked;
  const mocks = Object.entries(mocked.mocks).map(([id, output]): [string, Value] => {
    const step = steps.find((one) => one.id === id);
    if (step?.kind !== 'connector') return [id, output];
    const take = (name: string, text: string) =>
      found.push({ step, connector: step.connector, field: `mock of "${mocked.name}".${name}`, text });
    // A test that reads it goes on as it did.
    return [id, blankNamed(output, passwordNames(step, connectors), take)];
  });
  return { ...mocked, mocks: Object.fromEntries(mocks) };
}

/** A test whose expected calls name no passwords: what is not named is not compared. */
function withoutExpectedLiterals(
  test: PlaybookTest,
  steps: readonly Step[],
  connectors: readonly ConnectorManifest[],
  found: Secret[],
): PlaybookTest {
  const { effects } = test.expect;
  if (!effects) return test;
  const cleaned = effects.map((effect) => {
    const step = steps.find(({ id }) => id === effect.step);
    if (step?.kind !== 'connector' || !effect.inputs) return effect;
    const take = (name: string, text: string) =>
      found.push({ step, connector: step.connector, field: `effect of "${test.name}".${name}`, text });
    return { ...effect, inputs: without(effect.inputs, passwordNames(step, connectors), take) as Values };
  });
  return { ...test, expect: { ...test.expect, effects: cleaned } };
}

/** Names of the password fields of a step's operation and of its connector's configuration. */
function passwordNames(
  step: Extract<Step, { kind: 'connector' }>,
  connectors: readonly ConnectorManifest[],
): Set<string> {
  const catalog = { connectors, modules: [], picklists: [], configurations: [] };
  const manifest = findConnector(catalog, step.connector, step.version);
  const operation = manifest?.operations.find((candidate) => candidate.operation === step.operation);
  return new Set([...passwords(operation?.parameters ?? []), ...passwords(manifest?.configuration.fields ?? [])]);
}

function passwords(fields: readonly ManifestField[]): string[] {
  return fields.flatMap(({ name, type, onchange }) => [
    ...(type === 'password' ? [name] : []),
    ...Object.values(onchange ?? {}).flatMap(passwords),
  ]);
}

/** The value without literal texts under the names. */
function without(value: Value, names: ReadonlySet<string>, take: (name: string, text: string) => void): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map((entry) => without(entry, names, take));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, inner]): [string, Value][] => {
    if (!names.has(name) || !isLiteral(inner)) return [[name, without(inner, names, take)]];
    take(name, inner);
    return [];
  });
  return Object.fromEntries(kept);
}

function isLiteral(value: Value): value is string {
  return typeof value === 'string' && value.trim() !== '' && !/\{\{|\{%/.test(value);
}

/** Texts this long are looked for inside other texts; shorter ones must stand alone, they could be part of any word. */
const distinctive = 8;

/** Keys of a box whose values an author wrote; the others make up the graph. */
const written = new Set(
  'description message text title parameters fields variables arguments mockOutput origin input'.split(' '),
);

function blankTexts<Box extends object>(box: Box, secrets: ReadonlySet<string>): Box {
  const entries = Object.entries(box).map(([key, value]) => [key, written.has(key) ? blank(value, secrets) : value]);
  return Object.fromEntries(entries) as Box;
}

function blank(value: unknown, secrets: ReadonlySet<string>): unknown {
  if (typeof value === 'string') {
    let text = value;
    for (const secret of secrets)
      if (text === secret || secret.length >= distinctive) text = text.replaceAll(secret, '***');
    return text;
  }
  if (Array.isArray(value)) return value.map((entry) => blank(entry, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blank(inner, secrets)]));
}

function withSlots(requires: readonly Requirement[], found: readonly Secret[]): Requirement[] {
  return requires.map((requirement) => {
    const own = found.filter(({ connector, field }) => connector === requirement.connector && isParameter(field));
    const slots = own.map(({ step, field }) => `${stepKey(step.name)}.${field.replace(/^parameters\./, '')}`);
    return slots.length ? { ...requirement, slots: [...(requirement.slots ?? []), ...slots] } : requirement;
  });
}

function isParameter(field: string): boolean {
  return field.startsWith('parameters.');
}

function removed(playbook: string, { step, field }: Secret): Diagnostic {
  const next = isParameter(field) ? " Set it again in the connector's configuration or in the step." : '';
  const message = `${step.isTrigger ? 'Trigger' : 'Step'} "${step.name}" held a secret in ${field}; it was taken out.${next}`;
  return { code: 'SECRET_REMOVED', severity: 'warning', message, at: { playbook, step: step.id, field } };
}
