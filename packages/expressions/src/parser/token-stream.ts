import { ExpressionError } from '../expression-error.ts';
import type { Token, TokenKind } from '../token.ts';

/** A cursor over tokens that knows how to complain. */
export class TokenStream {
  readonly template: string;
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(template: string, tokens: readonly Token[]) {
    this.template = template;
    this.tokens = tokens;
  }

  get current(): Token {
    return this.tokens[this.at]!;
  }

  get following(): Token {
    return this.tokens[Math.min(this.at + 1, this.tokens.length - 1)]!;
  }

  /** End of the token before the current one. */
  get lastEnd(): number {
    return this.at === 0 ? 0 : this.tokens[this.at - 1]!.end;
  }

  next(): Token {
    const token = this.current;
    if (token.kind !== 'end') this.at++;
    return token;
  }

  is(kind: TokenKind, text?: string): boolean {
    return this.current.kind === kind && (text === undefined || this.current.text === text);
  }

  isOperator(text: string): boolean {
    return this.is('operator', text);
  }

  isName(text: string): boolean {
    return this.is('name', text);
  }

  skip(kind: TokenKind, text?: string): boolean {
    if (!this.is(kind, text)) return false;
    this.next();
    return true;
  }

  expect(kind: TokenKind, text?: string): Token {
    if (this.is(kind, text)) return this.next();
    return this.fail(`Expected ${text === undefined ? KIND_NAMES[kind] : `"${text}"`}, found ${this.found()}.`);
  }

  /** What stands at the cursor, for messages. */
  found(): string {
    const { kind, text } = this.current;
    if (kind === 'end') return 'the end of the template';
    if (kind === 'output-end' || kind === 'tag-end') return `the end of the tag ("${text}")`;
    if (kind === 'string') return `the string "${text}"`;
    return kind === 'data' ? 'text' : `"${text}"`;
  }

  fail(message: string, nearest?: string, at: { start: number; end: number } = this.current): never {
    throw new ExpressionError({
      code: 'SYNTAX',
      message,
      template: this.template,
      start: at.start,
      end: at.end,
      nearest,
    });
  }

  /** Keeps hostile nesting from exhausting the stack of the parser. */
  nested<T>(read: () => T): T {
    if (++this.depth > 120) this.fail('The expression is nested too deeply: split it with "set".');
    const result = read();
    this.depth--;
    return result;
  }

  /** Keeps a hostile chain such as `a | b | b | …` from making a tree that is too deep to walk. */
  assertChain(length: number): void {
    if (length > MAX_CHAIN) this.fail(`More than ${MAX_CHAIN} operators in a row: split the expression with "set".`);
  }
}

const MAX_CHAIN = 1000;

const KIND_NAMES: Record<TokenKind, string> = {
  data: 'text',
  macro: 'a macro',
  jsonata: 'a JSONata expression',
  'output-begin': '"{{"',
  'output-end': '"}}"',
  'tag-begin': '"{%"',
  'tag-end': '"%}"',
  name: 'a name',
  integer: 'a number',
  float: 'a number',
  string: 'a string',
  operator: 'an operator',
  end: 'the end',
};
