import type { AnswerOption, DecisionOption, Playbook } from '@setpiece/playbook';
import { editStep } from './edit-step.ts';

/** Replaces the options of a decision or manual input. */
export function setOptions(
  playbook: Playbook,
  step: string,
  options: readonly DecisionOption[] | readonly AnswerOption[],
): Playbook {
  return editStep(playbook, step, { options });
}

/** Renames an option; the routes on it follow. */
export function renameOption(playbook: Playbook, step: string, from: string, to: string): Playbook {
  const found = playbook.steps.find(({ id }) => id === step);
  if (found?.kind !== 'decision' && found?.kind !== 'manual_input') return playbook;
  if (from === to || !to || found.options.some(({ name }) => name === to)) return playbook;
  const options = found.options.map((option) => (option.name === from ? { ...option, name: to } : option));
  const routes = playbook.routes.map((route) =>
    route.from === step && typeof route.on === 'object' && route.on.option === from
      ? { ...route, on: { option: to } }
      : route,
  );
  return editStep({ ...playbook, routes }, step, { options });
}

/** Removes an option together with the routes on it. */
export function removeOption(playbook: Playbook, step: string, name: string): Playbook {
  const found = playbook.steps.find(({ id }) => id === step);
  if (found?.kind !== 'decision' && found?.kind !== 'manual_input') return playbook;
  const routes = playbook.routes.filter(
    (route) => route.from !== step || typeof route.on !== 'object' || route.on.option !== name,
  );
  const options = found.options.filter((option) => option.name !== name);
  return editStep({ ...playbook, routes }, step, { options });
}
