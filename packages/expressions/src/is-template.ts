/** Whether a text has a dynamic part: `{{` or `{%`. */
export function isTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}
