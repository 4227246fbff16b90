/** What was wrong with a template, in one word. */
export type ExpressionErrorCode =
  | 'SYNTAX'
  | 'UNKNOWN_FILTER'
  | 'UNKNOWN_TEST'
  | 'UNKNOWN_FUNCTION'
  | 'UNDEFINED'
  | 'TYPE'
  | 'VALUE'
  | 'REGEX'
  | 'LIMIT'
  | 'UNSAFE_KEY'
  | 'JSONATA';

export interface ExpressionErrorDetails {
  readonly code: ExpressionErrorCode;
  readonly message: string;
  readonly template: string;
  /** Where the offending text begins and ends in the template. */
  readonly start: number;
  readonly end: number;
  readonly nearest?: string | undefined;
  readonly step?: string | undefined;
  readonly field?: string | undefined;
}

/** A template that cannot be read or evaluated: what was found, where, and the nearest thing that would work. */
export class ExpressionError extends Error {
  readonly code: ExpressionErrorCode;
  readonly template: string;
  /** The smallest offending text. */
  readonly expression: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  readonly offset: number;
  readonly length: number;
  readonly nearest?: string;
  readonly step?: string;
  readonly field?: string;
  /** The message without the place. */
  readonly reason: string;

  constructor(details: ExpressionErrorDetails) {
    const { line, column } = placeOf(details.template, details.start);
    super(`${details.message} (${placeName(details)}line ${line}, column ${column})`);
    this.name = 'ExpressionError';
    this.code = details.code;
    this.reason = details.message;
    this.template = details.template;
    this.expression = details.template.slice(details.start, details.end);
    this.line = line;
    this.column = column;
    this.offset = details.start;
    this.length = Math.max(0, details.end - details.start);
    if (details.nearest !== undefined) this.nearest = details.nearest;
    if (details.step !== undefined) this.step = details.step;
    if (details.field !== undefined) this.field = details.field;
  }

  /** The same error, with the step and field it belongs to. */
  at(place: { readonly step?: string | undefined; readonly field?: string | undefined }): ExpressionError {
    const { code, template, offset, length, nearest } = this;
    return new ExpressionError({
      code,
      message: this.reason,
      template,
      start: offset,
      end: offset + length,
      nearest,
      ...place,
    });
  }
}

/** Line and column (both from 1) of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

function placeName({ step, field }: ExpressionErrorDetails): string {
  const parts = [];
  if (step !== undefined) parts.push(`step "${step}"`);
  if (field !== undefined) parts.push(`field "${field}"`);
  return parts.length > 0 ? `${parts.join(', ')}, ` : '';
}
