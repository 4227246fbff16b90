import { Fault } from '../fault.ts';
import { Duration } from '../values/duration.ts';
import { Float } from '../values/float.ts';
import { floatText } from '../values/float-text.ts';
import { Instant } from '../values/instant.ts';
import { entriesOf, isMapping } from '../values/mapping.ts';
import { compareText } from '../values/order.ts';
import { pythonText } from '../values/python-text.ts';
import { keyText } from '../values/to-plain.ts';
import { Tuple } from '../values/tuple.ts';

export interface JsonStyle {
  /** Spaces a level; one line without. */
  readonly indent?: number | undefined;
  readonly sortKeys?: boolean;
  /** Characters beyond ASCII as `\uXXXX`. */
  readonly isAscii?: boolean;
  /** `<>&'` as `\u003c` …, so that the text may stand in HTML. */
  readonly isHtmlSafe?: boolean;
}

/** Writes JSON as Python's json.dumps does: `, ` and `: `, floats with `.0`. */
export function writeJson(value: unknown, style: JsonStyle): string {
  const text = write(value, style, 0);
  return style.isHtmlSafe ? text.replace(/[<>&']/g, unicodeEscape) : text;
}

function write(value: unknown, style: JsonStyle, depth: number): string {
  if (depth > 500) throw new Fault('LIMIT', 'The value is nested too deeply; does it contain itself?');
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return writeText(value, style);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Float) return floatText(value.value);
  if (typeof value === 'number' || typeof value === 'bigint') return pythonText(value);
  if (value instanceof Instant || value instanceof Duration) return writeText(value.toText(), style);
  const items = value instanceof Tuple ? value.items : value;
  if (Array.isArray(items))
    return writeAll(
      '[',
      items.map((item) => write(item, style, depth + 1)),
      ']',
      style,
      depth,
    );
  if (isMapping(value)) return writeMapping(value, style, depth);
  return writeText(pythonText(value), style);
}

function writeMapping(mapping: Parameters<typeof entriesOf>[0], style: JsonStyle, depth: number): string {
  const entries = entriesOf(mapping).map(([key, item]): [string, unknown] => [keyText(key), item]);
  if (style.sortKeys) entries.sort(([a], [b]) => compareText(a, b));
  const members = entries.map(([key, item]) => `${writeText(key, style)}: ${write(item, style, depth + 1)}`);
  return writeAll('{', members, '}', style, depth);
}

function writeAll(
  open: string,
  members: readonly string[],
  close: string,
  { indent }: JsonStyle,
  depth: number,
): string {
  if (members.length === 0) return open + close;
  if (indent === undefined || Number.isNaN(indent)) return open + members.join(', ') + close;
  const inner = `\n${' '.repeat(Math.min(16, indent) * (depth + 1))}`;
  const outer = `\n${' '.repeat(Math.min(16, indent) * depth)}`;
  return open + inner + members.join(`,${inner}`) + outer + close;
}

function writeText(text: string, { isAscii }: JsonStyle): string {
  const json = JSON.stringify(text);
  return isAscii ? json.replace(/[\u0080-\uffff]/g, unicodeEscape) : json;
}

function unicodeEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
