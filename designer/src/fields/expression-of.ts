/** The expression that names a value by its path: `vars.steps.Get_IP['data set'][0]`. */
export function expressionOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((expression, part) => {
    if (typeof part === 'number') return `${expression}[${part}]`;
    if (!/^[A-Za-z_]\w*$/.test(part)) return `${expression}['${part.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
    return expression ? `${expression}.${part}` : part;
  }, '');
}
