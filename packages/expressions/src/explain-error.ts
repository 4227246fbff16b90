import type { ReadyTemplate } from './compiled-templates.ts';
import type { EvaluateOptions } from './environment.ts';
import { ExpressionError, type ExpressionErrorCode } from './expression-error.ts';
import { Fault } from './fault.ts';
import { MissingSegment } from './functions/missing-segment.ts';
import { MAX_DEPTH, MAX_ITEMS, MAX_MILLISECONDS } from './limits.ts';
import type { Span } from './syntax-tree.ts';

interface JsonataError {
  readonly code?: string;
  readonly message?: string;
  readonly position?: number;
}

/** Turns what an evaluation threw into an ExpressionError with the smallest offending text. */
export function explainError(error: unknown, ready: ReadyTemplate, { at }: EvaluateOptions): unknown {
  if (error instanceof ExpressionError) return error;
  const { position } = error as JsonataError;
  const span = spanOf(error, position, ready);
  const place = { template: ready.template.source, start: span.start, end: span.end, ...at };
  if (error instanceof Fault)
    return new ExpressionError({ code: error.code, message: error.message, nearest: error.nearest, ...place });
  if (error instanceof RangeError)
    return new ExpressionError({
      code: 'LIMIT',
      message: 'The evaluation needs too much memory or nests too deeply.',
      ...place,
    });
  const { code, message = String(error) } = error as JsonataError;
  if (code === undefined) return error;
  return new ExpressionError({
    code: LIMITS[code] === undefined ? 'JSONATA' : ('LIMIT' satisfies ExpressionErrorCode),
    message: LIMITS[code] ?? `JSONata: ${message}`,
    ...place,
  });
}

const LIMITS: Record<string, string> = {
  D1011: `The evaluation nests deeper than ${MAX_DEPTH} levels.`,
  D1012: `The evaluation takes longer than ${MAX_MILLISECONDS} ms.`,
  D2014: `The range has more than ${MAX_ITEMS} items.`,
  D2015: `A list has more than ${MAX_ITEMS} items.`,
};

function spanOf(error: unknown, position: number | undefined, { spans, template }: ReadyTemplate): Span {
  const span = position === undefined ? undefined : spans.get(position);
  if (span === undefined) return template.whole ?? { start: 0, end: template.source.length };
  return (error instanceof MissingSegment ? span.parts?.[error.index] : undefined) ?? span;
}
