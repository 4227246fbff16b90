import { renameStep as renameInTemplate } from '@setpiece/expressions';
import { stepKey, type Playbook, type Step } from '@setpiece/playbook';
import { mapText } from './map-text.ts';
import { uniqueStepName } from './unique-step-name.ts';

/** Renames a step; every dynamic value that uses its result follows. A taken name gets a number. */
export function renameStep(playbook: Playbook, id: string, wished: string): Playbook {
  const step = playbook.steps.find((candidate) => candidate.id === id);
  const name = wished.trim() && uniqueStepName(playbook, wished.trim(), id);
  if (!step || !name || name === step.name) return playbook;
  const [from, to] = [stepKey(step.name), stepKey(name)];
  const rewrite = (text: string) => (text.includes(from) ? renameInTemplate(text, from, to) : text);
  const rewritten = from === to ? playbook : rewriteTemplates(playbook, rewrite);
  return { ...rewritten, steps: rewritten.steps.map((other) => (other.id === id ? { ...other, name } : other)) };
}

/** Every text of the playbook that may be a template; identity, names and origins are not. */
function rewriteTemplates(playbook: Playbook, rewrite: (text: string) => string): Playbook {
  const steps = playbook.steps.map((step) => {
    const { id, name, kind, origin, mockOutput, ...templates } = step;
    const rewritten = mapText(templates, rewrite);
    return rewritten === templates ? step : inOrderOf(step, { id, name, kind, ...rewritten, origin, mockOutput });
  });
  const trigger = { ...playbook.trigger, ...mapText({ variables: playbook.trigger.variables }, rewrite) };
  const next: Playbook = { ...playbook, steps };
  if (playbook.trigger.variables) next.trigger = trigger;
  if (playbook.outputs) next.outputs = mapText(playbook.outputs, rewrite);
  return next;
}

/** The values under the keys, and in the order, that the step had. */
function inOrderOf(step: Step, values: Readonly<Record<string, unknown>>): Step {
  return Object.fromEntries(Object.keys(step).map((key) => [key, values[key]])) as Step;
}
