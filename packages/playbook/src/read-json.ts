import { visit } from 'jsonc-parser';
import type { Diagnostic } from './diagnostic.ts';
import { placeOf } from './place-of.ts';

/** Largest file that is parsed at all, in UTF-8 bytes (32 MB). */
export const maximumFileBytes = 32 * 1024 * 1024;

/** What the JavaScript engine says of the place; the diagnostic says it itself. */
const enginePosition = / (in JSON )?at position \d+( \(line \d+ column \d+\))?/;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** What reading JSON text gave. */
export interface ReadJson {
  readonly value?: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Strict JSON: refuses by size before parsing, and refuses duplicate keys, keys that could reach a prototype, and numbers that
 * JavaScript cannot hold exactly.
 */
export function readJson(text: string): ReadJson {
  const bytes = text.length > maximumFileBytes ? text.length : byteLength(text);
  if (bytes > maximumFileBytes) return { diagnostics: [tooLarge(bytes)] };
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (cause) {
    return { diagnostics: [notJson(text, cause)] };
  }
  const diagnostics = checkKeysAndNumbers(text);
  return diagnostics.length ? { diagnostics } : { value, diagnostics };
}

/** The diagnostic for a file that is refused unread. */
export function tooLarge(bytes: number): Diagnostic {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return {
    code: 'FILE_TOO_LARGE',
    severity: 'error',
    message: `The file has ${megabytes} MB; at most 32 MB are read. Split it, or export fewer playbooks at once.`,
  };
}

/** UTF-8 bytes, counted by code unit; a surrogate pair is 2 + 2. */
function byteLength(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

function notJson(text: string, cause: unknown): Diagnostic {
  let at: Diagnostic['at'];
  visit(text, {
    onError: (_error, _offset, _length, line, column) => {
      at ??= { line: line + 1, column: column + 1 };
    },
  });
  const where = at ? `line ${at.line}, column ${at.column}` : 'its end';
  const reason = (cause instanceof Error ? cause.message : String(cause)).replace(enginePosition, '');
  return {
    code: 'NOT_JSON',
    severity: 'error',
    message: `The file is not JSON: ${reason} (${where}). Check that it is complete and was not cut off.`,
    at,
  };
}

function checkKeysAndNumbers(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const keys: Set<string>[] = [];
  const report = (code: string, message: string, line: number, column: number, path: readonly PropertyKey[]) =>
    found.push({ code, severity: 'error', message, at: { path: placeOf(path), line: line + 1, column: column + 1 } });
  visit(text, {
    onObjectBegin: () => void keys.push(new Set()),
    onObjectEnd: () => void keys.pop(),
    onObjectProperty: (key, _offset, _length, line, column, path) => {
      const seen = keys.at(-1);
      const place = [...path(), key];
      if (seen?.has(key))
        report('DUPLICATE_KEY', `Key "${key}" stands twice in one object. Remove one.`, line, column, place);
      if (forbiddenKeys.has(key))
        report('FORBIDDEN_KEY', `Key "${key}" is not allowed in a file. Rename it.`, line, column, place);
      seen?.add(key);
    },
    onLiteralValue: (value, offset, length, line, column, path) => {
      if (typeof value !== 'number' || isExact(value, text.slice(offset, offset + length))) return;
      report(
        'NUMBER_NOT_EXACT',
        `Number ${text.slice(offset, offset + length)} cannot be held exactly. Write it as text.`,
        line,
        column,
        path(),
      );
    },
  });
  return found;
}

function isExact(value: number, digits: string): boolean {
  if (!Number.isFinite(value)) return false;
  return !/^-?\d+$/.test(digits) || Number.isSafeInteger(value);
}
