export type TokenKind =
  | 'data'
  | 'macro' // {{@Name}}
  | 'jsonata' // {{= … }}
  | 'output-begin'
  | 'output-end'
  | 'tag-begin'
  | 'tag-end'
  | 'name'
  | 'integer'
  | 'float'
  | 'string'
  | 'operator'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The meaning: text of data (white space control applied), name, operator, unescaped string, digits. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
