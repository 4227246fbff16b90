import type { TriggerReader } from '../step-reader.ts';
import { readTriggerVariables } from './trigger-variables.ts';

/** `cybersponse.abstract_trigger`: another playbook starts it. */
export const readAbstractTrigger: TriggerReader = ({ arguments: given }) => {
  const { parameters, ...rest } = readTriggerVariables(given);
  return { body: { kind: 'referenced', ...rest }, parameters };
};
