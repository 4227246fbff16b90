import { placeOf, type ExpressionErrorCode } from '../expression-error.ts';
import type { ShapeType } from './shape-node.ts';

/** A mistake in a template, found without evaluating it. */
export interface TemplateDiagnostic {
  readonly code:
    | 'TEMPLATE_SYNTAX'
    | 'UNKNOWN_KEY'
    | 'UNKNOWN_NAME'
    | 'TYPE_MISMATCH'
    | 'INVALID_REGEX'
    | 'INVALID_QUERY'
    | 'UNKNOWN_FILTER'
    | 'UNKNOWN_TEST'
    | 'UNKNOWN_FUNCTION';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  readonly offset: number;
  readonly length: number;
  /** The known name most like the one that is wrong. */
  readonly nearest?: string;
  /** The type of the value that is in the way. */
  readonly type?: ShapeType;
}

type Details = Omit<TemplateDiagnostic, 'line' | 'column' | 'offset' | 'length'> & {
  readonly start: number;
  readonly end: number;
};

/** Puts a diagnostic at its place in the template. */
export function diagnosticAt(template: string, { start, end, nearest, type, ...rest }: Details): TemplateDiagnostic {
  return {
    ...rest,
    ...placeOf(template, start),
    offset: start,
    length: end - start,
    ...(nearest === undefined ? {} : { nearest }),
    ...(type === undefined ? {} : { type }),
  };
}

/** The diagnostic's code of an error. */
export function diagnosticCode(code: ExpressionErrorCode): TemplateDiagnostic['code'] {
  return code === 'UNKNOWN_FILTER' || code === 'UNKNOWN_TEST' || code === 'UNKNOWN_FUNCTION' ? code : 'TEMPLATE_SYNTAX';
}
