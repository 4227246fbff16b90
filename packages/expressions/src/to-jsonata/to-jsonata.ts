import type { ValuesMode } from '@setpiece/playbook';
import { compileTemplate } from './compile-template.ts';

/**
 * The JSONata a template runs as, for people to read; the modes differ in what its functions do, not in the text.
 * @throws ExpressionError for a template that cannot be read
 */
export function toJsonata(template: string, _options: { readonly values?: ValuesMode } = {}): string {
  return compileTemplate(template).text;
}
