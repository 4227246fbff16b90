import { checkTemplate, referencesOf } from '@setpiece/expressions';
import { stepKey, type Diagnostic, type Step } from '@setpiece/playbook';
import type { StepGraph } from '../graph/step-graph.ts';
import { fieldsOf } from '../steps/step-checks.ts';
import { templatesIn, type FieldTemplate } from '../templates/field.ts';
import type { RunsBefore } from './runs-before.ts';

/** Names that Python gives to every dict: `vars.steps.items()` reads no step. */
const dictMethods = new Set(['get', 'items', 'keys', 'values', 'copy']);

/** Every dynamic value of the playbook: its syntax, the steps it names, and whether those have run by then. */
export function templateChecks(graph: StepGraph, runsBefore: RunsBefore): Diagnostic[] {
  const { playbook } = graph;
  const steps = new Map(playbook.steps.map((step) => [stepKey(step.name), step]));
  const known = new Set([...steps.keys(), stepKey(playbook.trigger.name)]);
  const ofPlaybook = templatesIn([
    { path: 'trigger.variables', value: playbook.trigger.variables },
    { path: 'outputs', value: playbook.outputs },
    { path: 'deadline', value: playbook.deadline },
  ]).flatMap((template) => {
    const owner: Owner = { name: `Playbook "${playbook.name}"`, at: { path: template.path } };
    return [
      ...syntaxOf(template, owner, severityIn(graph)),
      ...unknownSteps(template, owner, known, severityIn(graph)),
    ];
  });
  return [
    ...ofPlaybook,
    ...playbook.steps.flatMap((step, index) =>
      templatesIn(fieldsOf(step)).flatMap((template) => {
        const at = { step: step.id, field: template.path, path: `steps[${index}].${template.path}` };
        const owner: Owner = { name: `Step "${step.name}"`, at };
        return [
          ...syntaxOf(template, owner, severityIn(graph)),
          ...unknownSteps(template, owner, known, severityIn(graph)),
          ...mayNotHaveRun(template, { ...owner, step }, steps, { graph, runsBefore }),
        ];
      }),
    ),
  ];
}

interface Owner {
  readonly name: string;
  readonly at: NonNullable<Diagnostic['at']>;
}

/** Values of imported playbooks are lenient: what is wrong in them fails its step only when that runs. */
function severityIn({ playbook }: StepGraph): 'error' | 'warning' {
  return playbook.values === 'setpiece' ? 'error' : 'warning';
}

function syntaxOf({ text, path }: FieldTemplate, owner: Owner, most: 'error' | 'warning'): Diagnostic[] {
  return checkTemplate(text).map(({ code, severity, message, line, column }) => ({
    code,
    severity: most === 'error' ? severity : 'warning',
    message: `${owner.name}, ${path}: ${message}`,
    at: { ...owner.at, line, column },
  }));
}

function stepsNamed({ text }: FieldTemplate): readonly string[] {
  return text.includes('steps') ? referencesOf(text).steps.filter((key) => !dictMethods.has(key)) : [];
}

function unknownSteps(
  template: FieldTemplate,
  owner: Owner,
  known: ReadonlySet<string>,
  severity: 'error' | 'warning',
): Diagnostic[] {
  return stepsNamed(template)
    .filter((key) => !known.has(key))
    .map((key) => {
      const similar = [...known].find((candidate) => plain(candidate) === plain(key));
      const next = similar ? `Did you mean vars.steps.${similar}?` : 'Name a step of this playbook.';
      return {
        code: 'UNKNOWN_STEP_REFERENCE',
        severity,
        message: `${owner.name}, ${template.path}: vars.steps.${key} names no step. ${next}`,
        at: owner.at,
      };
    });
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function mayNotHaveRun(
  template: FieldTemplate,
  { name, at, step }: Owner & { readonly step: Step },
  steps: ReadonlyMap<string, Step>,
  { graph, runsBefore }: { graph: StepGraph; runsBefore: RunsBefore },
): Diagnostic[] {
  if (graph.indexOf(step.id) < 0) return [];
  return stepsNamed(template).flatMap((key) => {
    const before = steps.get(key);
    if (!before || (before === step && template.isAfterWork) || runsBefore.always(before.id, step.id)) return [];
    const trouble =
      before === step
        ? 'uses its own result, but it has none yet when it starts. Name another step'
        : `uses vars.steps.${key}, but step "${before.name}" does not run before it on every path. Lead every path through it`;
    const message = `${name}, ${template.path}: ${trouble}, or say what to use instead with default(…).`;
    return [{ code: 'STEP_MAY_NOT_HAVE_RUN', severity: 'warning', message, at }];
  });
}
