import { readJson, type Value } from '@setpiece/playbook';

/** What a body says, or a sentence that says why it cannot be read. */
export type Body = { readonly data: Value } | { readonly unreadable: string };

/** Deeper nesting than any honest sender has; code further on walks values recursively. */
const deepest = 200;

/** Something in the text asks for a look at each value: a long number, a key that could reach a prototype, an escape that may hide one. */
const needsCare = /\d{16}|\d[eE]\+?\d{3}|"(?:__proto__|constructor|prototype)"|\\u/;

/** A JSON body. Whole numbers that JavaScript cannot hold are kept as text; keys that could reach a prototype are refused. */
export function readJsonBody(text: string): Body {
  if (isDeep(text)) return { unreadable: `The body is nested deeper than ${deepest} levels. Send it flatter.` };
  try {
    return needsCare.test(text) ? parseWithCare(text) : { data: JSON.parse(text) as Value };
  } catch {
    const [problem] = readJson(text).diagnostics;
    return { unreadable: (problem?.message ?? 'The file is not JSON.').replace('The file', 'The body') };
  }
}

/** Brackets inside strings do not count. */
function isDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (inString) {
      if (character === 0x5c) index++;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x5b || character === 0x7b) {
      if (++depth > deepest) return true;
    } else if (character === 0x5d || character === 0x7d) depth--;
  }
  return false;
}

type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown;

function parseWithCare(text: string): Body {
  let forbidden: string | undefined;
  const revive: Reviver = (key, value, context) => {
    if (isForbiddenName(key)) forbidden ??= key;
    return typeof value === 'number' ? exact(value, context?.source) : value;
  };
  const data = JSON.parse(text, revive) as Value;
  return forbidden === undefined ? { data } : { unreadable: forbiddenName(forbidden) };
}

/** Whether a key could reach an object's prototype. */
export function isForbiddenName(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype';
}

export function forbiddenName(name: string): string {
  return `The request has the name "${name}", which is not allowed. Rename it.`;
}

function exact(value: number, source: string | undefined): Value {
  if (source === undefined) return value;
  const isExact = Number.isFinite(value) && (!/^-?\d+$/.test(source) || Number.isSafeInteger(value));
  return isExact ? value : source;
}
