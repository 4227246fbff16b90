import type { Environment } from './environment.ts';
import { ExpressionError } from './expression-error.ts';

const MACRO = /\{\{\s*@\s*([\w.-]+)\s*\}\}/g;
const MAX_ROUNDS = 8;

/** Replaces every `{{@Name}}` by the macro's text, which is template source itself. @throws ExpressionError for an unknown macro */
export function expandMacros(template: string, environment: Environment): string {
  if (!/\{\{\s*@/.test(template)) return template;
  let text = template;
  for (let round = 0; text.search(MACRO) >= 0; round++) {
    if (round === MAX_ROUNDS || text.length > 1_000_000) fail(template, 'LIMIT', 'Macros name each other in a circle.');
    text = text.replace(
      MACRO,
      (_all, name: string) => environment.macro?.(name) ?? fail(template, 'UNDEFINED', `There is no macro "${name}".`),
    );
  }
  return text;
}

function fail(template: string, code: 'LIMIT' | 'UNDEFINED', message: string): never {
  const start = template.search(MACRO);
  throw new ExpressionError({ code, message, template, start, end: template.indexOf('}}', start) + 2 });
}
