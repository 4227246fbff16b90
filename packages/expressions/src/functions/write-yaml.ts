import { Fault } from '../fault.ts';
import { Duration } from '../values/duration.ts';
import { Float } from '../values/float.ts';
import { floatText } from '../values/float-text.ts';
import { Instant } from '../values/instant.ts';
import { entriesOf, isMapping, type Mapping } from '../values/mapping.ts';
import { compareText } from '../values/order.ts';
import { pythonText } from '../values/python-text.ts';
import { keyText } from '../values/to-plain.ts';
import { Tuple } from '../values/tuple.ts';
import { writeYamlText, yamlTextStyle } from './write-yaml-text.ts';

/** Writes YAML as PyYAML does: block style, sorted keys, lists not indented under their key; a bare scalar is followed by a `...` line. */
export function writeYaml(value: unknown, indent: number): string {
  const step = Math.min(9, Math.max(2, Number.isFinite(indent) ? indent : 4));
  const lines = new YamlLines(step).write(value, 0);
  const isQuoted = typeof value === 'string' && yamlTextStyle(value) !== 'plain';
  const isScalar = !isQuoted && !isCollection(value);
  return `${lines.join('\n')}\n${isScalar ? '...\n' : ''}`;
}

function isCollection(value: unknown): boolean {
  return Array.isArray(value) || value instanceof Tuple || isMapping(value);
}

class YamlLines {
  private readonly step: number;

  constructor(step: number) {
    this.step = step;
  }

  write(value: unknown, depth: number): string[] {
    if (depth > 100) throw new Fault('LIMIT', 'The value is nested too deeply; does it contain itself?');
    const items = value instanceof Tuple ? value.items : value;
    if (Array.isArray(items)) return items.length === 0 ? ['[]'] : items.flatMap((item) => this.item(item, depth));
    if (isMapping(value)) return this.mapping(value, depth);
    return this.scalar(value, 0);
  }

  private item(value: unknown, depth: number): string[] {
    const [first = '', ...rest] = isBlock(value) ? this.write(value, depth + 1) : this.scalar(value, 2);
    const dash = isBlock(value) ? `-${' '.repeat(this.step - 1)}` : '- ';
    return [dash + first, ...rest.map((line) => this.indented(line))];
  }

  private mapping(mapping: Mapping, depth: number): string[] {
    const entries = entriesOf(mapping).map(([key, item]): [string, unknown] => [keyText(key), item]);
    if (entries.length === 0) return ['{}'];
    return entries.sort(([a], [b]) => compareText(a, b)).flatMap(([key, item]) => this.member(key, item, depth));
  }

  private member(key: string, value: unknown, depth: number): string[] {
    const name = `${writeYamlText(key, 0, this.step)[0]!}:`;
    if (!isBlock(value)) {
      const [first = '', ...rest] = this.scalar(value, name.length + 1);
      return [`${name} ${first}`, ...rest.map((line) => this.indented(line))];
    }
    const lines = this.write(value, depth + 1);
    return [name, ...(isMapping(value) ? lines.map((line) => this.indented(line)) : lines)];
  }

  private indented(line: string): string {
    return line === '' ? '' : ' '.repeat(this.step) + line;
  }

  private scalar(value: unknown, column: number): string[] {
    if (value === null || value === undefined) return ['null'];
    if (typeof value === 'boolean') return [String(value)];
    if (value instanceof Float) return [yamlFloat(value.value)];
    if (typeof value === 'number') return [Number.isInteger(value) ? pythonText(value) : yamlFloat(value)];
    if (typeof value === 'string') return writeYamlText(value, column, this.step);
    if (isCollection(value)) return [Array.isArray(value) || value instanceof Tuple ? '[]' : '{}'];
    const text = value instanceof Instant || value instanceof Duration ? value.toText() : pythonText(value);
    return writeYamlText(text, column, this.step);
  }
}

/** A list or object that is written over several lines. */
function isBlock(value: unknown): boolean {
  const items = value instanceof Tuple ? value.items : value;
  return Array.isArray(items) ? items.length > 0 : isMapping(value) && entriesOf(value).length > 0;
}

function yamlFloat(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const text = floatText(value);
  return text.includes('.') ? text : text.replace('e', '.0e');
}
