import { ExpressionError, toJsonata } from '@setpiece/expressions';
import type { Playbook, Step, Trigger } from '@setpiece/playbook';
import type { Report } from './report.ts';
import { templatesOf } from './templates-of.ts';

/**
 * Reports every dynamic value that cannot be read, in the compiler's own words, so that an import that also compiles says it once.
 * The value stays as it is and fails its step when that runs.
 */
export function checkTemplates(
  { name, trigger, steps }: Pick<Playbook, 'name' | 'trigger' | 'steps'>,
  report: Report,
): void {
  check(trigger, (field) => `Playbook "${name}", trigger.${field}`, report);
  for (const step of steps) check(step, (field) => `Step "${step.name}", ${field}`, report);
}

function check(box: Step | Trigger, nameOf: (field: string) => string, report: Report): void {
  for (const { text, field } of templatesOf(box)) {
    const mistake = mistakeIn(text);
    if (!mistake) continue;
    const { code, reason, line, column } = mistake;
    const known = code === 'UNKNOWN_FILTER' || code === 'UNKNOWN_TEST' || code === 'UNKNOWN_FUNCTION';
    const at = { step: box.id, field, line, column };
    report(known ? code : 'TEMPLATE_SYNTAX', 'warning', `${nameOf(field)}: ${reason}`, at);
  }
}

function mistakeIn(text: string): ExpressionError | undefined {
  try {
    toJsonata(text, { values: 'fortisoar' });
    return undefined;
  } catch (cause) {
    if (cause instanceof ExpressionError) return cause;
    throw cause;
  }
}
