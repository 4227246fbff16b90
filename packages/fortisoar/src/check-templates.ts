import { ExpressionError, toJsonata } from '@setpiece/expressions';
import type { Playbook } from '@setpiece/playbook';
import type { Report } from './report.ts';
import { templatesOf } from './templates-of.ts';

/** Reports every dynamic value that cannot be read. It stays as it is and fails its step when that runs. */
export function checkTemplates({ trigger, steps }: Pick<Playbook, 'trigger' | 'steps'>, report: Report): void {
  for (const box of [trigger, ...steps]) {
    for (const { text, field } of templatesOf(box)) {
      const mistake = mistakeIn(text);
      if (!mistake) continue;
      const message = `Step "${box.name}", ${field}: ${mistake.message} Correct the dynamic value.`;
      report('TEMPLATE_INVALID', 'warning', message, {
        step: box.id,
        field,
        line: mistake.line,
        column: mistake.column,
      });
    }
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
