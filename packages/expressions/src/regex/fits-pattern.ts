import { compileLinear } from './linear-regex.ts';

/**
 * Whether a whole text fits a regular expression, in linear time whatever the expression is. Absent when it is none that can be
 * used (look-around, back-references, a mistake).
 */
export function fitsPattern(text: string, pattern: string): boolean | undefined {
  try {
    return compileLinear(pattern, 0).matches(text);
  } catch {
    return undefined;
  }
}
