import { ExpressionError } from './expression-error.ts';
import { unescapeString } from './literals/unescape-string.ts';
import type { Token, TokenKind } from './token.ts';

/**
 * Cuts a template into tokens: plain text between tags, and the words inside tags.
 * White space control (`{%-`, `-%}`) and the rule that one final newline is dropped are settled here.
 */
export function lex(template: string): Token[] {
  return new Lexer(template).run();
}

const TAG = /\{\{|\{%|\{#/g;
const RAW = /\{%([-+]?)\s*raw\s*(-?)%\}/y;
const END_RAW = /\{%([-+]?)\s*endraw\s*([-+]?)%\}/g;
const MACRO = /\{\{\s*@\s*([\w.-]+)\s*\}\}/y;
const SPACE = /\s+/y;
const NAME = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/uy;
const FLOAT = /\d[\d_]*(?:\.\d[\d_]*(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/y;
const INTEGER = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*/y;
const STRING = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y;
const OPERATOR = /\/\/|\*\*|==|!=|>=|<=|[-+*/%~[\](){}<>=.:|,;]/y;
const CLOSERS: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

class Lexer {
  private readonly tokens: Token[] = [];
  private readonly template: string;
  private readonly source: string;
  private at = 0;
  private stripNext = false;

  constructor(template: string) {
    this.template = template;
    this.source = template.replace(/\r?\n$/, '');
  }

  run(): Token[] {
    while (this.at < this.source.length) this.readData();
    this.push('end', '', this.source.length, this.source.length);
    return this.tokens;
  }

  private readData(): void {
    TAG.lastIndex = this.at;
    const tag = TAG.exec(this.source);
    const end = tag?.index ?? this.source.length;
    const sign = tag === null ? '' : this.source[end + 2];
    this.pushData(this.source.slice(this.at, end), this.at, sign === '-');
    this.at = end;
    if (tag === null) return;
    if (tag[0] === '{#') return this.readComment();
    const isSpecial = tag[0] === '{%' ? this.readRaw() : this.readMacro() || this.readJsonata();
    if (isSpecial) return;
    if (tag[0] === '{%') this.readTag('tag-begin', 'tag-end', '%}');
    else this.readTag('output-begin', 'output-end', '}}');
  }

  private pushData(raw: string, start: number, stripEnd: boolean): void {
    let text = this.stripNext ? raw.trimStart() : raw;
    if (stripEnd) text = text.trimEnd();
    this.stripNext = false;
    if (text !== '') this.push('data', text, start, start + raw.length);
  }

  private readComment(): void {
    const close = this.source.indexOf('#}', this.at + 2);
    if (close < 0) this.fail('The comment is not closed: add "#}".', this.at, this.source.length);
    this.stripNext = this.source[close - 1] === '-';
    this.at = close + 2;
  }

  private readRaw(): boolean {
    const open = this.match(RAW);
    if (open === undefined) return false;
    const begin = this.at + open[0].length;
    END_RAW.lastIndex = begin;
    const close = END_RAW.exec(this.source);
    if (close === null) this.fail('"raw" is not closed: add "{% endraw %}".', this.at, begin);
    this.stripNext = open[2] === '-';
    this.pushData(this.source.slice(begin, close.index), begin, close[1] === '-');
    this.stripNext = close[2] === '-';
    this.at = END_RAW.lastIndex;
    return true;
  }

  private readMacro(): boolean {
    const match = this.match(MACRO);
    if (match === undefined) return false;
    this.push('macro', match[1]!, this.at, this.at + match[0].length);
    this.at += match[0].length;
    return true;
  }

  private readJsonata(): boolean {
    if (this.source[this.at + 2] !== '=') return false;
    const begin = this.at + 3;
    const close = closingOfJsonata(this.source, begin);
    if (close < 0) this.fail('The expression is not closed: add "}}".', this.at, this.source.length);
    this.push('jsonata', this.source.slice(begin, close), begin, close);
    this.at = close + 2;
    return true;
  }

  private readTag(begin: TokenKind, end: TokenKind, closing: string): void {
    const start = this.at;
    this.at += /[-+]/.test(this.source[start + 2] ?? '') ? 3 : 2;
    this.push(begin, this.source.slice(start, this.at), start, this.at);
    const open: string[] = [];
    for (;;) {
      this.at += this.match(SPACE)?.[0].length ?? 0;
      if (this.at >= this.source.length) {
        this.fail(`The tag is not closed: add "${closing}".`, start, this.source.length);
      }
      if (open.length === 0 && this.readTagEnd(end, closing)) return;
      this.readWord(open);
    }
  }

  private readTagEnd(kind: TokenKind, closing: string): boolean {
    const sign = /[-+]/.test(this.source[this.at]!) ? 1 : 0;
    if (!this.source.startsWith(closing, this.at + sign)) return false;
    const end = this.at + sign + closing.length;
    this.stripNext = this.source[this.at] === '-';
    this.push(kind, this.source.slice(this.at, end), this.at, end);
    this.at = end;
    return true;
  }

  private readWord(open: string[]): void {
    const afterDot = this.source[this.at - 1] === '.';
    if (this.take('name', NAME) || (!afterDot && this.take('float', FLOAT)) || this.take('integer', INTEGER)) return;
    if (this.take('string', STRING)) return;
    const start = this.at;
    if (!this.take('operator', OPERATOR)) {
      const quote = /['"]/.test(this.source[start]!);
      this.fail(
        quote ? 'The string is not closed.' : `Unexpected character "${this.source[start]}".`,
        start,
        start + 1,
      );
    }
    this.balance(this.source.slice(start, this.at), open, start);
  }

  private balance(operator: string, open: string[], start: number): void {
    if (operator in CLOSERS) open.push(CLOSERS[operator]!);
    else if (/[)\]}]/.test(operator) && open.pop() !== operator) {
      this.fail(`Unexpected "${operator}".`, start, start + 1);
    }
  }

  private take(kind: TokenKind, pattern: RegExp): boolean {
    const match = this.match(pattern);
    if (match === undefined) return false;
    const raw = match[0];
    const text = kind === 'string' ? unescapeString(raw.slice(1, -1)) : raw;
    this.push(kind, text, this.at, this.at + raw.length);
    this.at += raw.length;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source) ?? undefined;
  }

  private push(kind: TokenKind, text: string, start: number, end: number): void {
    this.tokens.push({ kind, text, start, end });
  }

  private fail(message: string, start: number, end: number): never {
    throw new ExpressionError({ code: 'SYNTAX', message, template: this.template, start, end });
  }
}

/** Finds the `}}` that closes `{{= …`, over JSONata's strings, comments and braces. */
function closingOfJsonata(source: string, begin: number): number {
  let depth = 0;
  const words = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`[^`]*`|\/\*[^]*?\*\/|[{}]/g;
  words.lastIndex = begin;
  for (let match = words.exec(source); match !== null; match = words.exec(source)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}' && depth > 0) depth--;
    else if (match[0] === '}' && source[match.index + 1] === '}') return match.index;
  }
  return -1;
}
