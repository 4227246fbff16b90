import { parse, stringify } from 'yaml';
import { Fault } from '../fault.ts';
import { toPlain } from '../values/to-plain.ts';
import { typeWords } from '../values/type-name.ts';

/** Reads YAML. @throws Fault */
export function readYaml(value: unknown): unknown {
  if (typeof value !== 'string') throw new Fault('TYPE', `Only a text can be read as YAML, found ${typeWords(value)}.`);
  try {
    return parse(value, { maxAliasCount: 100, version: '1.1' }) as unknown;
  } catch (error) {
    throw new Fault('VALUE', `The text is not YAML: ${(error as Error).message}`);
  }
}

/** Writes YAML in block style with sorted keys; a bare scalar is followed by a `...` line. */
export function writeYaml(value: unknown, indent: number): string {
  const plain = toPlain(value);
  const text = stringify(plain, { indent: Math.max(2, Math.min(16, indent)), sortMapEntries: true, singleQuote: true, version: '1.1', lineWidth: 0, nullStr: 'null' });
  return typeof plain === 'object' && plain !== null ? text : `${text}...\n`;
}
