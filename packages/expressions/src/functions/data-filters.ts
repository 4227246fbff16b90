import { Fault } from '../fault.ts';
import { readLiteral } from '../literals/read-literal.ts';
import { isMapping } from '../values/mapping.ts';
import { isTruthy } from '../values/truth.ts';
import { toPlain } from '../values/to-plain.ts';
import { typeWords } from '../values/type-name.ts';
import { jsonQuery } from './json-query.ts';
import type { ValueFunction } from './library-function.ts';
import { writeJson } from './write-json.ts';
import { readYaml } from './read-yaml.ts';
import { writeYaml } from './write-yaml.ts';

/** JSON, YAML and JMESPath. */
export const DATA_FILTERS: Record<string, ValueFunction> = {
  json_query: (value, args) => jsonQuery(value, args.text(0, 'expr')),
  toJSON: (value) => writeJson(value, {}),
  to_json: (value) => writeJson(value, { isAscii: true }),
  to_nice_json: (value, args) =>
    writeJson(value, {
      indent: Number(args.get(0, 'indent') ?? 4),
      sortKeys: isTruthy(args.get(1, 'sort_keys') ?? true),
      isAscii: true,
    }),
  tojson: (value, args) =>
    writeJson(value, {
      sortKeys: true,
      isAscii: true,
      isHtmlSafe: true,
      indent: args.get(0, 'indent') as number | undefined,
    }),
  from_json: (value) => fromJson(value),
  toDict: (value) => toDict(value),
  from_yaml: (value) => readYaml(value),
  from_yaml_all: (value) => readYaml(value),
  to_yaml: (value, args) => writeYaml(value, Number(args.get(0, 'indent') ?? 2)),
  to_nice_yaml: (value, args) => writeYaml(value, Number(args.get(0, 'indent') ?? 4)),
};

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') throw new Fault('TYPE', `Only a text can be read as JSON, found ${typeWords(value)}.`);
  try {
    return JSON.parse(value) as unknown;
  } catch (error) {
    throw new Fault('VALUE', `The text is not JSON: ${(error as Error).message}.`);
  }
}

function toDict(value: unknown): unknown {
  if (isMapping(value) || Array.isArray(value)) return value;
  if (typeof value !== 'string') return toPlain(value);
  const literal = readLiteral(value);
  if (literal === undefined) throw new Fault('VALUE', 'The text is neither JSON nor a Python literal.');
  return literal.value;
}
