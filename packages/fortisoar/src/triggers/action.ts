import type { Filter, ManualTrigger } from '@setpiece/playbook';
import { readFilter } from '../read-filter.ts';
import { readFormFields } from '../read-form-field.ts';
import type { Report } from '../report.ts';
import type { SourceObject } from '../source-object.ts';
import type { TriggerReader } from '../step-reader.ts';
import { readTriggerVariables } from './trigger-variables.ts';

/** `cybersponse.action`: a button on the records of some modules. */
export const readAction: TriggerReader = ({ arguments: given }, report) => {
  const title = given.text('title');
  const modules = given.list('resources').filter((module) => typeof module === 'string');
  const records = readRecords(given);
  const { fields, rest } = readFormFields(given.list('inputVariables'), report);
  if (Object.keys(rest).length) given.keep('inputVariables', rest);
  const visible = readVisible(given, report);
  const { parameters, ...variables } = readTriggerVariables(given);
  const inputs = new Set(fields.map(({ name }) => name));
  return {
    body: {
      kind: 'manual',
      ...(title !== undefined && { title }),
      modules,
      ...(records && { records }),
      inputs: fields,
      ...(Object.keys(visible).length && { visible }),
      ...variables,
    },
    parameters: parameters.filter((name) => !inputs.has(name)),
  };
};

function readRecords(given: SourceObject): ManualTrigger['records'] {
  const none = given.flag('noRecordExecution');
  const each = given.flag('singleRecordExecution');
  return none ? 'none' : each ? 'each' : undefined;
}

/** On which records the button shows, by module. */
function readVisible(given: SourceObject, report: Report): Record<string, Filter> {
  const conditions = given.object('displayConditions');
  const visible: Record<string, Filter> = {};
  for (const module of conditions.keys) {
    const { filter, exact } = readFilter(conditions.peek(module), report, `visible.${module}`);
    if (filter) visible[module] = filter;
    if (exact) conditions.take(module);
  }
  return visible;
}
