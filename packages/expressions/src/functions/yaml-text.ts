import { parse, stringify } from 'yaml';
import { Fault } from '../fault.ts';
import { toPlain } from '../values/to-plain.ts';

/** Reads YAML; what is no text stays as it is. @throws Fault */
export function readYaml(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return parse(value, { maxAliasCount: 100, version: '1.1' }) as unknown;
  } catch (error) {
    throw new Fault('VALUE', `The text is not YAML: ${(error as Error).message}`);
  }
}

/** Writes YAML in block style with sorted keys; a bare scalar is followed by a `...` line. */
export function writeYaml(value: unknown, indent: number): string {
  const plain = toPlain(value);
  const text = stringify(plain, {
    indent: Math.max(2, Math.min(16, indent)),
    sortMapEntries: true,
    singleQuote: true,
    version: '1.1',
    lineWidth: 0,
    nullStr: 'null',
  });
  return typeof plain === 'object' && plain !== null ? text : `${text}...\n`;
}
