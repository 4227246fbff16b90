import type { Expression } from '../syntax-tree.ts';
import type { TokenStream } from './token-stream.ts';

/** How to read what stands inside brackets. */
export interface ExpressionReaders {
  readonly expression: (stream: TokenStream) => Expression;
  readonly tuple: (stream: TokenStream) => Expression;
}

const CONSTANTS = new Map<string, null | boolean>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['none', null],
  ['None', null],
]);

/** Reads a name, a literal or something in brackets. */
export function parsePrimary(stream: TokenStream, read: ExpressionReaders): Expression {
  const token = stream.current;
  if (token.kind === 'name') return parseName(stream);
  if (token.kind === 'string') return parseString(stream);
  if (token.kind === 'integer' || token.kind === 'float') return parseNumber(stream);
  if (token.kind === 'operator' && token.text === '(') return parseParentheses(stream, read);
  if (token.kind === 'operator' && token.text === '[') return parseList(stream, read);
  if (token.kind === 'operator' && token.text === '{') return parseDict(stream, read);
  return stream.fail(`Expected an expression, found ${stream.found()}.`);
}

function parseName(stream: TokenStream): Expression {
  const { text, start, end } = stream.next();
  const constant = CONSTANTS.get(text);
  if (constant !== undefined) return { kind: 'constant', value: constant, start, end };
  return { kind: 'name', name: text, start, end };
}

function parseString(stream: TokenStream): Expression {
  const { start } = stream.current;
  let value = '';
  while (stream.is('string')) value += stream.next().text;
  return { kind: 'constant', value, start, end: stream.lastEnd };
}

function parseNumber(stream: TokenStream): Expression {
  const { kind, text, start, end } = stream.next();
  const digits = text.replaceAll('_', '');
  const number = Number(digits);
  const isFloat = kind === 'float';
  const value = isFloat || Number.isSafeInteger(number) ? number : BigInt(digits);
  return { kind: 'number', value, isFloat, start, end };
}

function parseParentheses(stream: TokenStream, read: ExpressionReaders): Expression {
  const { start } = stream.next();
  if (stream.skip('operator', ')')) return { kind: 'tuple', items: [], start, end: stream.lastEnd };
  const inside = read.tuple(stream);
  stream.expect('operator', ')');
  return { ...inside, start, end: stream.lastEnd };
}

function parseList(stream: TokenStream, read: ExpressionReaders): Expression {
  const { start } = stream.next();
  const items: Expression[] = [];
  while (!stream.isOperator(']')) {
    items.push(read.expression(stream));
    if (!stream.skip('operator', ',')) break;
  }
  stream.expect('operator', ']');
  return { kind: 'list', items, start, end: stream.lastEnd };
}

function parseDict(stream: TokenStream, read: ExpressionReaders): Expression {
  const { start } = stream.next();
  const entries: [Expression, Expression][] = [];
  while (!stream.isOperator('}')) {
    const key = read.expression(stream);
    stream.expect('operator', ':');
    entries.push([key, read.expression(stream)]);
    if (!stream.skip('operator', ',')) break;
  }
  stream.expect('operator', '}');
  return { kind: 'dict', entries, start, end: stream.lastEnd };
}
