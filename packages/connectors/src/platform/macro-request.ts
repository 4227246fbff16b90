import type { Platform } from '@setpiece/connector-kit';
import { invalidParameter } from '../parameters.ts';
import type { PlatformCall } from './platform-call.ts';

/** Reads and writes global variables. They have no number here: their name is their `id`. */
export async function macroRequest(call: PlatformCall, platform: Platform): Promise<object | undefined> {
  const [, , , , id] = call.parts;
  if (call.parts.slice(0, 4).join('/') !== 'api/wf/api/dynamic-variable') return undefined;
  if (call.method === 'GET') return found(call.query.get('name') ?? id ?? '', platform);
  if (call.method !== 'POST' && call.method !== 'PUT') return undefined;
  const { name = id, value } = (call.body ?? {}) as { name?: unknown; value?: unknown };
  if (typeof name !== 'string' || name === '')
    throw invalidParameter('body', 'must have the "name" of a global variable');
  await platform.setMacro(name, textOf(value));
  return macro(name, textOf(value));
}

async function found(name: string, platform: Platform): Promise<object> {
  if (name === '') throw invalidParameter('iri', 'must name the global variable: …/dynamic-variable/?name=<name>');
  const value = await platform.macro(name);
  const members = value === undefined ? [] : [macro(name, value)];
  return { '@type': 'hydra:Collection', 'hydra:member': members, 'hydra:totalItems': members.length };
}

function macro(name: string, value: string) {
  return { id: name, name, value, default_value: '' };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
