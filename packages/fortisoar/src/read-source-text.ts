import { maximumFileBytes, tooLarge, type Diagnostic } from '@setpiece/playbook';

export interface SourceText {
  readonly value?: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * JSON as other programs wrote it: of a key that stands twice the last one counts. Keys that could reach a prototype are
 * left out and whole numbers beyond 2^53 become text, both with a diagnostic.
 */
export function readSourceText(path: string, text: string): SourceText {
  if (text.length > maximumFileBytes) return { diagnostics: [{ ...tooLarge(text.length), at: { path } }] };
  const found = new Map<string, Diagnostic>();
  const report = (code: string, message: string) =>
    found.set(message, { code, severity: 'warning', message, at: { path } });
  try {
    return { value: parse(text.replace(/^\uFEFF/, ''), report), diagnostics: [...found.values()] };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `${path} is not JSON: ${reason}. Check that the file is complete and was not cut off.`;
    return { diagnostics: [{ code: 'NOT_JSON', severity: 'error', message, at: { path } }] };
  }
}

type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown;

function parse(text: string, report: (code: string, message: string) => void): unknown {
  if (!/\d{16}|"(?:__proto__|constructor|prototype)"/.test(text)) return JSON.parse(text);
  const revive: Reviver = (key, value, context) => {
    if (forbidden.has(key)) {
      report('FORBIDDEN_KEY', `Key "${key}" is not allowed in a playbook and was left out.`);
      return undefined;
    }
    if (
      typeof value === 'number' &&
      !Number.isSafeInteger(value) &&
      context?.source &&
      /^-?\d+$/.test(context.source)
    ) {
      report('NUMBER_NOT_EXACT', `Number ${context.source} cannot be held exactly; it is kept as text.`);
      return context.source;
    }
    return value;
  };
  return JSON.parse(text, revive);
}
