import { compile, type JSONValue } from '@jmespath-community/jmespath';
import { Fault } from '../fault.ts';
import { EngineValue } from '../values/engine-value.ts';
import { Dict } from '../values/dict.ts';
import { toPlain } from '../values/to-plain.ts';
import { runJmespath } from './jmespath-interpreter.ts';

/** JMESPath over a value; null if nothing is found. Found objects are the same objects, not copies. @throws Fault */
export function jsonQuery(value: unknown, expression: string): unknown {
  if (value === undefined) return null;
  const origins = new Map<unknown, unknown>();
  const data = plainView(value, origins);
  const found = searchData(data, expression);
  return origins.size === 0 ? (found ?? null) : restore(found ?? null, origins);
}

function searchData(data: unknown, expression: string): unknown {
  try {
    return runJmespath(compiledQuery(expression), data as JSONValue);
  } catch (error) {
    throw new Fault('VALUE', `JMESPath "${expression}": ${(error as Error).message}`);
  }
}

const compiled = new Map<string, ReturnType<typeof compile>>();

function compiledQuery(expression: string): ReturnType<typeof compile> {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  if (compiled.size >= 500) compiled.clear();
  const query = compile(withJsonLiterals(expression));
  compiled.set(expression, query);
  return query;
}

/** Plain JSON for the library; remembers which plain object stands for which of the engine's. */
function plainView(value: unknown, origins: Map<unknown, unknown>): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => plainView(item, origins));
    return items.every((item, index) => item === value[index]) ? value : remember(items, value, origins);
  }
  if (value instanceof Dict) {
    const entries = [...value.entries].map(([key, item]): [string, unknown] => [String(key), plainView(item, origins)]);
    return remember(Object.fromEntries(entries), value, origins);
  }
  if (value instanceof EngineValue) return toPlain(value);
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, plainView(item, origins)]);
  const isPlain = entries.every(([key, item]) => item === (value as Record<string, unknown>)[key]);
  return isPlain ? value : remember(Object.fromEntries(entries), value, origins);
}

function remember(plain: unknown, origin: unknown, origins: Map<unknown, unknown>): unknown {
  origins.set(plain, origin);
  return plain;
}

function restore(value: unknown, origins: ReadonlyMap<unknown, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const origin = origins.get(value);
  if (origin !== undefined) return origin;
  if (Array.isArray(value)) return value.map((item) => restore(item, origins));
  return new Dict(Object.entries(value).map(([key, item]) => [key, restore(item, origins)]));
}

/** Old JMESPath took `` `Open` `` for the text: a literal that is not JSON is written as a JSON string. */
function withJsonLiterals(expression: string): string {
  return expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`((?:[^`\\]|\\.)*)`/gs, (token, inside?: string) => {
    if (inside === undefined) return token;
    return isJson(inside.replaceAll('\\`', '`'))
      ? token
      : `\`${JSON.stringify(inside.replaceAll('\\`', '`').trimStart()).replaceAll('`', '\\`')}\``;
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
