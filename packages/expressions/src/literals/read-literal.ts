import { readPythonLiteral } from './python-literal.ts';

/** Reads a text as JSON, else as a Python literal; undefined if it is neither. */
export function readLiteral(text: string): { readonly value: unknown } | undefined {
  if (!BEGINS_LITERAL.test(text)) return undefined;
  const trimmed = text.trim();
  const { [trimmed]: word } = WORDS;
  if (word !== undefined) return word;
  return (/^[[{"]/.test(trimmed) ? readJson(trimmed) : readNumber(trimmed)) ?? readPythonLiteral(trimmed);
}

/** A cheap look at the beginning, so that ordinary text is not parsed. */
const BEGINS_LITERAL = /^\s*(?:[\d[({'"+\-.]|(?:null|true|false|None|True|False)(?!\w))/;

const WORDS: Record<string, { readonly value: unknown } | undefined> = Object.assign(Object.create(null), {
  null: { value: null },
  true: { value: true },
  false: { value: false },
});

function readNumber(text: string): { readonly value: unknown } | undefined {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) || hasUnsafeNumber(text)) return undefined;
  return { value: Number(text) };
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
