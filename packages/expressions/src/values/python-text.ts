import { Fault } from '../fault.ts';
import { Duration } from './duration.ts';
import { EngineValue } from './engine-value.ts';
import { Float } from './float.ts';
import { floatText } from './float-text.ts';
import { Instant } from './instant.ts';
import { entriesOf, isMapping } from './mapping.ts';
import { Namespace } from './namespace.ts';
import { Tuple } from './tuple.ts';

/** Python's `str(value)`; undefined is empty. */
export function pythonText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  if (value instanceof Instant || value instanceof Duration) return value.toText();
  return pythonRepr(value);
}

/** Python's `repr(value)`. */
export function pythonRepr(value: unknown, depth = 0): string {
  if (depth > 200) throw new Fault('LIMIT', 'The value is nested too deeply to be printed; does it contain itself?');
  if (value === null) return 'None';
  if (value === undefined) return 'Undefined';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : floatText(value);
  return typeof value === 'bigint' ? value.toString() : objectRepr(value, depth + 1);
}

function objectRepr(value: unknown, depth: number): string {
  if (Array.isArray(value)) return `[${value.map((item) => pythonRepr(item, depth)).join(', ')}]`;
  if (isMapping(value)) {
    const entries = entriesOf(value).map(([key, item]) => `${pythonRepr(key)}: ${pythonRepr(item, depth)}`);
    return `{${entries.join(', ')}}`;
  }
  if (value instanceof Float) return floatText(value.value);
  if (value instanceof Tuple) {
    const items = value.items.map((item) => pythonRepr(item, depth));
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  if (value instanceof Instant) return `<Arrow [${value.toText()}]>`;
  if (value instanceof Duration) return durationRepr(value);
  if (value instanceof Namespace)
    return `<Namespace {${[...value.attributes].map(([key, item]) => `${quote(key)}: ${pythonRepr(item, depth)}`).join(', ')}}>`;
  return value instanceof EngineValue ? `<${value.typeName}>` : '<function>';
}

function durationRepr({ days, seconds, microseconds }: Duration): string {
  const parts = Object.entries({ days, seconds, microseconds }).filter(([, count]) => count !== 0);
  return `datetime.timedelta(${parts.length === 0 ? '0' : parts.map(([unit, count]) => `${unit}=${count}`).join(', ')})`;
}

const SHORT: Record<string, string> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '\\': '\\\\' };

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(/[\\\p{C}\p{Z}']/gu, (character) => {
    if (character === ' ') return ' ';
    if (character === "'") return mark === "'" ? "\\'" : "'";
    return SHORT[character] ?? escapeOf(character.codePointAt(0)!);
  });
  return mark + body + mark;
}

function escapeOf(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}
