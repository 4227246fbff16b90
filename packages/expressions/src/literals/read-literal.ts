import { readPythonLiteral } from './python-literal.ts';

/** Reads a text as JSON, else as a Python literal; undefined if it is neither. */
export function readLiteral(text: string): { readonly value: unknown } | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || !mayBeLiteral(trimmed)) return undefined;
  return readJson(trimmed) ?? readPythonLiteral(trimmed);
}

/** Cheap look at the ends, so that ordinary text is not parsed. */
function mayBeLiteral(text: string): boolean {
  return /^[\d[({'"+\-.]/.test(text) || /^(?:null|true|false|None|True|False)\b/.test(text);
}

function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return hasUnsafeNumber(text) ? undefined : { value };
  } catch {
    return undefined;
  }
}

/** Whole numbers beyond 2^53 stay text rather than lose digits. */
function hasUnsafeNumber(text: string): boolean {
  if (!/\d{16}/.test(text)) return false;
  const outside = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  return [...outside.matchAll(/-?\d{16,}(?![\d.eE])/g)].some(([digits]) => !Number.isSafeInteger(Number(digits)));
}
