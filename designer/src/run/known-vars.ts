import { findConnector, type Catalog } from '@setpiece/connector-kit';
import { stepKey, type Playbook, type Step, type Value, type Values } from '@setpiece/playbook';
import type { LastVars } from '../designer-host.ts';
import { varsOfInput } from './vars-of-input.ts';

/**
 * What dynamic values can name, before and after the first run: the last run's variables, filled up with the first
 * sample, mock outputs and the shapes that connectors promise. `item` is `vars.item` in a loop.
 */
export function knownVars(
  playbook: Playbook,
  last: LastVars | undefined,
  catalog: Catalog,
  item: Value | undefined,
): LastVars {
  const sample = playbook.samples?.[0];
  const guessed = sample ? varsOfInput(playbook, sample.input) : varsOfInput(playbook, {});
  const steps = Object.fromEntries(
    playbook.steps.flatMap((step): [string, Value][] => {
      const output = sample?.mocks?.[step.id] ?? step.mockOutput ?? guessedOutput(step, catalog);
      return output === undefined ? [] : [[stepKey(step.name), output]];
    }),
  );
  const vars = last?.vars ?? {};
  const lastSteps = typeof vars['steps'] === 'object' ? (vars['steps'] as Values) : {};
  const inLoop: Values = item === undefined ? {} : { item };
  const globalVars = last?.globalVars ?? {};
  return { vars: { ...inLoop, ...guessed, ...vars, ...inLoop, steps: { ...steps, ...lastSteps } }, globalVars };
}

/** What the step promises, and the error that stands in its place when it fails and its author goes on. */
function guessedOutput(step: Step, catalog: Catalog): Value | undefined {
  const promised = promisedOutput(step, catalog);
  if (step.forEach || (step.onError !== 'continue' && step.onError !== 'route')) return promised;
  return { ...promised, error: { code: '', message: '', retryable: false } };
}

function promisedOutput(step: Step, catalog: Catalog): Values | undefined {
  if (step.kind !== 'connector') return undefined;
  const manifest = findConnector(catalog, step.connector, step.version);
  const schema = manifest?.operations.find(({ operation }) => operation === step.operation)?.output_schema;
  return schema === undefined ? undefined : { data: schema };
}
