/** The name under which dynamic values find a step: `vars.steps.<key>`. Each white-space character becomes `_`. */
export function stepKey(name: string): string {
  return name.replace(/\s/g, '_');
}
