import type { Diagnostic } from './diagnostic.ts';
import type { Playbook } from './playbook.ts';
import { stepKey } from './step-key.ts';

/** Mistakes that no schema sees: ids used twice, routes that lead nowhere, step names with one key. All at once. */
export function checkStructure(playbook: Playbook): Diagnostic[] {
  return [...duplicateIds(playbook), ...danglingRoutes(playbook), ...equalKeys(playbook), ...unknownOptions(playbook)];
}

function duplicateIds(playbook: Playbook): Diagnostic[] {
  const seen = new Map<string, string>([[playbook.trigger.id, 'trigger']]);
  const found: Diagnostic[] = [];
  playbook.steps.forEach((step, index) => {
    const path = `steps[${index}]`;
    const first = seen.get(step.id);
    if (first)
      found.push(
        error(
          'DUPLICATE_ID',
          `${path} ("${step.name}") has id "${step.id}", which ${first} has already. Give it an id of its own.`,
          { path, step: step.id },
        ),
      );
    else seen.set(step.id, path);
  });
  const routes = new Set<string>();
  playbook.routes.forEach((route, index) => {
    const path = `routes[${index}]`;
    if (routes.has(route.id))
      found.push(
        error(
          'DUPLICATE_ID',
          `${path} has id "${route.id}", which an earlier route has already. Give it an id of its own.`,
          { path, route: route.id },
        ),
      );
    routes.add(route.id);
  });
  return found;
}

function danglingRoutes(playbook: Playbook): Diagnostic[] {
  const steps = new Set(playbook.steps.map((step) => step.id));
  const found: Diagnostic[] = [];
  playbook.routes.forEach((route, index) => {
    const path = `routes[${index}]`;
    const say = (text: string) => found.push(error('DANGLING_ROUTE', text, { path, route: route.id }));
    if (route.from !== playbook.trigger.id && !steps.has(route.from))
      say(`${path} begins at "${route.from}", but there is no such step. Remove the route or add the step.`);
    if (route.to === playbook.trigger.id)
      say(`${path} leads into the trigger. A trigger only begins a run; lead the route to a step.`);
    else if (!steps.has(route.to))
      say(`${path} leads to "${route.to}", but there is no such step. Remove the route or add the step.`);
  });
  return found;
}

function equalKeys(playbook: Playbook): Diagnostic[] {
  const seen = new Map<string, string>();
  const found: Diagnostic[] = [];
  playbook.steps.forEach((step, index) => {
    const key = stepKey(step.name);
    const first = seen.get(key);
    if (first !== undefined) {
      const message = `Steps "${first}" and "${step.name}" would both be vars.steps.${key}. Rename one of them.`;
      found.push(error('EQUAL_STEP_KEYS', message, { path: `steps[${index}].name`, step: step.id }));
    } else seen.set(key, step.name);
  });
  return found;
}

function unknownOptions(playbook: Playbook): Diagnostic[] {
  const steps = new Map(playbook.steps.map((step) => [step.id, step]));
  return playbook.routes.flatMap((route, index) => {
    const step = steps.get(route.from);
    if (typeof route.on !== 'object' || !step) return [];
    const { option } = route.on;
    const options =
      step.kind === 'decision' || step.kind === 'manual_input' ? step.options.map(({ name }) => name) : [];
    if (options.includes(option)) return [];
    const known = options.length ? `It has ${options.map((name) => `"${name}"`).join(', ')}.` : 'It has no options.';
    return [
      error(
        'UNKNOWN_OPTION',
        `A route leaves step "${step.name}" on option "${option}", which it does not have. ${known}`,
        { path: `routes[${index}].on.option`, route: route.id, step: step.id },
      ),
    ];
  });
}

function error(code: string, message: string, at: Diagnostic['at']): Diagnostic {
  return { code, severity: 'error', message, at };
}
