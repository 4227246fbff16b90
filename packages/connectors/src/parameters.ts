import { ConnectorError } from '@setpiece/connector-kit';
import { plainText, isJsonObject, type Value } from '@setpiece/playbook';
import { readLiteral } from './read-literal.ts';

type Parameters = Readonly<Record<string, Value>>;
type Fields = Readonly<Record<string, Value>>;

/** A parameter as text; nothing given is ''. Objects become JSON. */
export function textOf(parameters: Parameters, name: string): string {
  return plainText(parameters[name]);
}

/** A parameter as yes or no: booleans, and the texts that stand for them. */
export function flagOf(parameters: Parameters, name: string, standard: boolean): boolean {
  const value = parameters[name];
  if (value === undefined || value === null || value === '') return standard;
  return value === true || value === 1 || ['true', 'yes', '1'].includes(plainText(value).toLowerCase());
}

/** A parameter as number. @throws ConnectorError when it is something else */
export function numberOf(parameters: Parameters, name: string, standard: number): number {
  const value = parameters[name];
  if (value === undefined || value === null || value === '') return standard;
  const number = Number(value);
  if (!Number.isFinite(number)) throw invalidParameter(name, `must be a number, not ${JSON.stringify(value)}`);
  return number;
}

/** A parameter that holds data, or text that reads as data (JSON or a Python literal); nothing given is undefined. */
export function dataOf(parameters: Parameters, name: string): Value | undefined {
  const value = parameters[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? undefined : readLiteral(value);
}

/** A parameter as object of named values; nothing given is `{}`. @throws ConnectorError when it is something else */
export function fieldsOf(parameters: Parameters, name: string): Fields {
  const value = dataOf(parameters, name);
  if (value === undefined) return {};
  if (!isJsonObject(value)) {
    throw invalidParameter(name, 'must be an object of names and values');
  }
  return value as Fields;
}

/** A parameter as list of texts: a list, a literal list as text, or texts separated by commas. */
export function listOf(parameters: Parameters, name: string): string[] {
  const value = parameters[name];
  if (value === undefined || value === null) return [];
  const read = typeof value === 'string' && value.trim().startsWith('[') ? readLiteral(value) : value;
  const parts = Array.isArray(read) ? (read as readonly Value[]).map(plainText) : plainText(read).split(',');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A failure because of what a step gave. Trying again would not help. */
export function invalidParameter(name: string, problem: string): ConnectorError {
  return new ConnectorError(`Parameter "${name}" ${problem}.`, { code: 'invalid_parameter', retryable: false });
}
