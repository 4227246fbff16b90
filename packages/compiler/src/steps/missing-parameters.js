import { isTemplate } from '@setpiece/expressions';
/** Required inputs of an operation that the step leaves empty; those under a choice only when it is the one made. */
export function missingParameters({ name, parameters }, operation, severity) {
  return asked(operation.parameters, parameters)
    .filter((field) => field.required && isEmpty(parameters[field.name]))
    .map((field) => ({
      code: 'MISSING_PARAMETER',
      severity,
      message: `Step "${name}" gives no ${field.title || field.name}, which action "${operation.title || operation.operation}" needs. Fill it in.`,
      field: `parameters.${field.name}`,
    }));
}
/** The fields that a person sees with the values chosen so far. */
function asked(fields, values) {
  return fields
    .filter(({ visible }) => visible)
    .flatMap((field) => [field, ...asked(branchOf(field, values[field.name]), values)]);
}
function branchOf({ onchange }, chosen) {
  if (!onchange || chosen === undefined || (typeof chosen === 'string' && isTemplate(chosen))) return [];
  const choices = Array.isArray(chosen) ? chosen : [chosen];
  return choices.flatMap((choice) => (Object.hasOwn(onchange, String(choice)) ? onchange[String(choice)] : []));
}
function isEmpty(value) {
  return value === undefined || value === null || value === '';
}
//# sourceMappingURL=missing-parameters.js.map
