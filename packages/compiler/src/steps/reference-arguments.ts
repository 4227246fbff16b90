import type { FormField, Playbook, StepOfKind } from '@setpiece/playbook';
import type { Finding } from './step-check.ts';

type Reference = StepOfKind<'reference'>;

/** Arguments that the called playbook needs and does not get, and such that it does not know. */
export function argumentFindings(step: Reference, called: Playbook): Finding[] {
  const { parameters = [], values } = called;
  if (!parameters.length) return [];
  const missing = parameters.filter(
    (parameter) => isNeeded(parameter) && !Object.hasOwn(step.arguments, parameter.name),
  );
  const known = new Set(parameters.map(({ name }) => name));
  const unknown = Object.keys(step.arguments).filter((name) => !known.has(name));
  return [
    ...missing.map((parameter) =>
      missingArgument(step, called, parameter, values === 'setpiece' ? 'error' : 'warning'),
    ),
    ...unknown.map((name) => unknownArgument(step, called, name)),
  ];
}

function isNeeded({ required, default: standard, visible }: FormField): boolean {
  return required === true && standard === undefined && visible === undefined;
}

function missingArgument(
  { name }: Reference,
  called: Playbook,
  parameter: FormField,
  severity: Finding['severity'],
): Finding {
  return {
    code: 'MISSING_PARAMETER',
    severity,
    message: `Step "${name}" gives no ${parameter.label || parameter.name}, which playbook "${called.name}" needs. Fill it in.`,
    field: `arguments.${parameter.name}`,
  };
}

function unknownArgument({ name }: Reference, called: Playbook, argument: string): Finding {
  const known = (called.parameters ?? []).map((parameter) => `"${parameter.name}"`).join(', ');
  return {
    code: 'UNKNOWN_PARAMETER',
    severity: 'warning',
    message: `Step "${name}" gives "${argument}", which playbook "${called.name}" does not declare. It has: ${known}. Take it away, or declare it there.`,
    field: `arguments.${argument}`,
  };
}
