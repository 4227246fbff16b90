import { moduleOf } from '../iri.ts';
import { readFilter } from '../read-filter.ts';
import type { TriggerReader } from '../step-reader.ts';
import { readTriggerVariables } from './trigger-variables.ts';

/** `cybersponse.post_create`, `post_update`, `post_delete` and their `pre_` forms: a record changed. */
export function recordTrigger(kind: 'on_create' | 'on_update' | 'on_delete'): TriggerReader {
  return ({ type, arguments: given }, report) => {
    const listed = given.list('resources').filter((module) => typeof module === 'string');
    const module = given.text('resource') ?? listed[0];
    const others = listed.filter((name) => name !== module);
    if (others.length) given.keep('resources', others);
    if (module === undefined)
      report('MODULE_MISSING', 'error', 'It waits for records, but names no module. Choose one.');
    if (others.length)
      report(
        'MODULES_LEFT_OUT',
        'warning',
        `It also waits for ${others.join(', ')}. Copy the playbook for each of them.`,
      );
    if (type.includes('pre_'))
      report(
        'PRE_TRIGGER',
        'warning',
        'There it runs before the record is written; here it runs after. Check its steps.',
      );
    const { filter, exact } = readFilter(given.peek('fieldbasedtrigger'), report, 'filter');
    if (exact) given.take('fieldbasedtrigger');
    const { parameters, ...variables } = readTriggerVariables(given);
    return {
      body: { kind, module: moduleOf(module ?? 'unknown'), ...(filter && { filter }), ...variables },
      parameters,
    };
  };
}
