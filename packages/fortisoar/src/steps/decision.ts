import type { DecisionOption } from '@setpiece/playbook';
import { lastPart } from '../iri.ts';
import { SourceObject } from '../source-object.ts';
import type { SourceStep, StepReader } from '../step-reader.ts';
import { optionNames } from './option-names.ts';

/** `Decision`: its options lead where their `step_iri` says. */
export const readDecision: StepReader = (source) => {
  const conditions = source.arguments.list('conditions').map((condition) => new SourceObject(condition));
  const targets = conditions.map((condition) => lastPart(condition.peek('step_iri')));
  const names = optionNames(conditions, targets, source.nameOf);
  const options = conditions.map((condition, index) => readOption(condition, names[index] ?? ''));
  keepRest(source, conditions, names);
  return {
    body: { kind: 'decision', options },
    branches: { options: names.map((name, index) => ({ name, target: targets[index] })) },
  };
};

function readOption(condition: SourceObject, name: string): DecisionOption {
  const option: DecisionOption = { name };
  const template = condition.text('condition');
  if (template !== undefined) option.condition = template;
  if (condition.flag('default')) option.default = true;
  return option;
}

function keepRest(source: SourceStep, conditions: readonly SourceObject[], names: readonly string[]): void {
  const rest = conditions.map((condition) => {
    condition.take('option');
    condition.take('step_iri');
    condition.take('step_name');
    return condition.rest();
  });
  const said = rest.map((left, index) => [names[index] ?? '', left] as const);
  const kept = Object.fromEntries(said.filter(([, left]) => Object.keys(left).length));
  if (Object.keys(kept).length) source.arguments.keep('conditions', kept);
}
