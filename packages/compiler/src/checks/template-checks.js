import { checkTemplate, referencesOf } from '@setpiece/expressions';
import { stepKey } from '@setpiece/playbook';
import { fieldsOf } from '../steps/step-checks.js';
import { templatesIn } from '../templates/field.js';
/** Names that Python gives to every dict: `vars.steps.items()` reads no step. */
const dictMethods = new Set(['get', 'items', 'keys', 'values', 'copy']);
/** Every dynamic value of the playbook: its syntax, the steps it names, and whether those have run by then. */
export function templateChecks(graph, runsBefore) {
  const { playbook } = graph;
  const steps = new Map(playbook.steps.map((step) => [stepKey(step.name), step]));
  const known = new Set([...steps.keys(), stepKey(playbook.trigger.name)]);
  const ofPlaybook = templatesIn([
    { path: 'trigger.variables', value: playbook.trigger.variables },
    { path: 'outputs', value: playbook.outputs },
    { path: 'deadline', value: playbook.deadline },
  ]).flatMap((template) => {
    const owner = { name: `Playbook "${playbook.name}"`, at: { path: template.path } };
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
        const owner = { name: `Step "${step.name}"`, at };
        return [
          ...syntaxOf(template, owner, severityIn(graph)),
          ...unknownSteps(template, owner, known, severityIn(graph)),
          ...mayNotHaveRun(template, { ...owner, step }, steps, { graph, runsBefore }),
        ];
      }),
    ),
  ];
}
/** Values of imported playbooks are lenient: what is wrong in them fails its step only when that runs. */
function severityIn({ playbook }) {
  return playbook.values === 'setpiece' ? 'error' : 'warning';
}
function syntaxOf({ text, path }, owner, most) {
  return checkTemplate(text).map(({ code, severity, message, line, column }) => ({
    code,
    severity: most === 'error' ? severity : 'warning',
    message: `${owner.name}, ${path}: ${message}`,
    at: { ...owner.at, line, column },
  }));
}
function stepsNamed({ text }) {
  return text.includes('steps') ? referencesOf(text).steps.filter((key) => !dictMethods.has(key)) : [];
}
function unknownSteps(template, owner, known, severity) {
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
function plain(key) {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}
function mayNotHaveRun(template, { name, at, step }, steps, { graph, runsBefore }) {
  if (graph.indexOf(step.id) < 0) return [];
  return stepsNamed(template).flatMap((key) => {
    const before = steps.get(key);
    if (!before || (before === step && template.isAfterWork) || runsBefore.always(before.id, step.id)) return [];
    const what = before === step ? 'its own result' : `vars.steps.${key}`;
    const why =
      before === step ? 'it has none yet when it starts' : `step "${before.name}" does not run before it on every path`;
    const message = `${name}, ${template.path}: uses ${what}, but ${why}. Lead every path through it, or say what to use instead with default(…).`;
    return [{ code: 'STEP_MAY_NOT_HAVE_RUN', severity: 'warning', message, at }];
  });
}
//# sourceMappingURL=template-checks.js.map
