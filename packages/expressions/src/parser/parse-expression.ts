import type { ArithmeticOperator, Arguments, Comparison, ComparisonOperator, Expression } from '../syntax-tree.ts';
import { parsePrimary, type ExpressionReaders } from './parse-primary.ts';
import type { TokenStream } from './token-stream.ts';

const READERS: ExpressionReaders = { expression: parseExpression, tuple: parseTuple };

/** Reads one expression with Jinja's precedence: inline if, or, and, not, comparison, `+ -`, `~`, `* / // %`, `**`, unary, postfix, filters. */
export function parseExpression(stream: TokenStream, allowConditional = true): Expression {
  return stream.nested(() => (allowConditional ? parseConditional(stream) : parseOr(stream)));
}

/** Reads `a, b` as a tuple, `a` as itself. */
export function parseTuple(stream: TokenStream, allowConditional = true): Expression {
  const first = parseExpression(stream, allowConditional);
  if (!stream.isOperator(',')) return first;
  const items = [first];
  while (stream.skip('operator', ',')) {
    if (endsTuple(stream)) break;
    items.push(parseExpression(stream, allowConditional));
  }
  return { kind: 'tuple', items, start: first.start, end: stream.lastEnd };
}

function endsTuple(stream: TokenStream): boolean {
  const { kind } = stream.current;
  return kind === 'output-end' || kind === 'tag-end' || stream.isOperator(')') || stream.isName('recursive');
}

function parseConditional(stream: TokenStream): Expression {
  let result = parseOr(stream);
  for (let length = 1; stream.skip('name', 'if'); length++) {
    stream.assertChain(length);
    const condition = parseOr(stream);
    const otherwise = stream.skip('name', 'else') ? stream.nested(() => parseConditional(stream)) : undefined;
    result = { kind: 'conditional', condition, then: result, otherwise, start: result.start, end: stream.lastEnd };
  }
  return result;
}

function parseOr(stream: TokenStream): Expression {
  let left = parseAnd(stream);
  for (let length = 1; stream.skip('name', 'or'); length++) {
    stream.assertChain(length);
    const right = parseAnd(stream);
    left = { kind: 'logic', operator: 'or', left, right, start: left.start, end: right.end };
  }
  return left;
}

function parseAnd(stream: TokenStream): Expression {
  let left = parseNot(stream);
  for (let length = 1; stream.skip('name', 'and'); length++) {
    stream.assertChain(length);
    const right = parseNot(stream);
    left = { kind: 'logic', operator: 'and', left, right, start: left.start, end: right.end };
  }
  return left;
}

function parseNot(stream: TokenStream): Expression {
  if (!stream.isName('not')) return parseComparison(stream);
  const { start } = stream.next();
  const operand = stream.nested(() => parseNot(stream));
  return { kind: 'unary', operator: 'not', operand, start, end: operand.end };
}

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=']);

function parseComparison(stream: TokenStream): Expression {
  const first = parseSum(stream);
  const rest: Comparison[] = [];
  for (let operator = takeComparison(stream); operator !== undefined; operator = takeComparison(stream)) {
    rest.push({ operator, operand: parseSum(stream) });
  }
  return rest.length === 0 ? first : { kind: 'compare', first, rest, start: first.start, end: stream.lastEnd };
}

function takeComparison(stream: TokenStream): ComparisonOperator | undefined {
  const { kind, text } = stream.current;
  if (kind === 'operator' && COMPARISONS.has(text)) return stream.next().text as ComparisonOperator;
  if (stream.skip('name', 'in')) return 'in';
  if (!stream.isName('not') || stream.following.text !== 'in') return undefined;
  stream.next();
  stream.next();
  return 'not in';
}

function parseSum(stream: TokenStream): Expression {
  return parseLeft(stream, ['+', '-'], parseConcat);
}

function parseConcat(stream: TokenStream): Expression {
  const first = parseProduct(stream);
  const parts = [first];
  while (stream.skip('operator', '~')) parts.push(parseProduct(stream));
  return parts.length === 1 ? first : { kind: 'concat', parts, start: first.start, end: stream.lastEnd };
}

function parseProduct(stream: TokenStream): Expression {
  return parseLeft(stream, ['*', '/', '//', '%'], parsePower);
}

function parsePower(stream: TokenStream): Expression {
  return parseLeft(stream, ['**'], parseUnary);
}

function parseLeft(
  stream: TokenStream,
  operators: readonly string[],
  operand: (stream: TokenStream) => Expression,
): Expression {
  let left = operand(stream);
  for (let length = 1; stream.current.kind === 'operator' && operators.includes(stream.current.text); length++) {
    stream.assertChain(length);
    const operator = stream.next().text as ArithmeticOperator;
    const right = operand(stream);
    left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
  }
  return left;
}

function parseUnary(stream: TokenStream, withFilters = true): Expression {
  const node = parsePostfix(stream, parseSigned(stream));
  return withFilters ? parseFiltersAndTests(stream, node) : node;
}

function parseSigned(stream: TokenStream): Expression {
  if (!stream.isOperator('-') && !stream.isOperator('+')) return parsePrimary(stream, READERS);
  const { start, text } = stream.next();
  const operand = stream.nested(() => parseUnary(stream, false));
  return { kind: 'unary', operator: text as '-' | '+', operand, start, end: operand.end };
}

/** Reads what may follow a value: `.name`, `.0`, `[…]`, `(…)`. */
function parsePostfix(stream: TokenStream, node: Expression): Expression {
  let result = node;
  for (let length = 1; ; length++) {
    stream.assertChain(length);
    if (stream.isOperator('.')) result = parseAttribute(stream, result);
    else if (stream.isOperator('[')) result = parseSubscript(stream, result);
    else if (stream.isOperator('(')) result = parseCall(stream, result);
    else return result;
  }
}

function parseAttribute(stream: TokenStream, object: Expression): Expression {
  stream.next();
  const token = stream.current;
  const { start } = object;
  if (token.kind === 'name') {
    stream.next();
    return { kind: 'attribute', object, name: token.text, nameStart: token.start, start, end: token.end };
  }
  if (token.kind !== 'integer') return stream.fail(`Expected a name after ".", found ${stream.found()}.`);
  stream.next();
  const key: Expression = {
    kind: 'number',
    value: Number(token.text),
    isFloat: false,
    start: token.start,
    end: token.end,
  };
  return { kind: 'item', object, key, start, end: token.end };
}

function parseSubscript(stream: TokenStream, object: Expression): Expression {
  stream.next();
  const { start } = object;
  const from = stream.isOperator(':') ? undefined : parseTuple(stream);
  if (!stream.isOperator(':')) {
    if (from === undefined) return stream.fail('Expected an index between "[" and "]".');
    stream.expect('operator', ']');
    return { kind: 'item', object, key: from, start, end: stream.lastEnd };
  }
  stream.next();
  const to = stream.isOperator(':') || stream.isOperator(']') ? undefined : parseExpression(stream);
  const step = stream.skip('operator', ':') && !stream.isOperator(']') ? parseExpression(stream) : undefined;
  stream.expect('operator', ']');
  return { kind: 'slice', object, from, to, step, start, end: stream.lastEnd };
}

function parseCall(stream: TokenStream, callee: Expression): Expression {
  const args = parseArguments(stream);
  return { kind: 'call', callee, args, start: callee.start, end: stream.lastEnd };
}

/** Reads `(a, b, name=c)`. */
export function parseArguments(stream: TokenStream): Arguments {
  stream.expect('operator', '(');
  const positional: Expression[] = [];
  const named: [string, Expression][] = [];
  while (!stream.isOperator(')')) {
    if (stream.isOperator('*') || stream.isOperator('**'))
      stream.fail('Unpacking arguments with "*" is not supported.');
    if (stream.is('name') && stream.following.kind === 'operator' && stream.following.text === '=') {
      const name = stream.next().text;
      stream.next();
      named.push([name, parseExpression(stream)]);
    } else if (named.length > 0) stream.fail('A plain argument cannot follow a named one.');
    else positional.push(parseExpression(stream));
    if (!stream.skip('operator', ',')) break;
  }
  stream.expect('operator', ')');
  return { positional, named };
}

const NO_ARGUMENTS: Arguments = { positional: [], named: [] };

function parseFiltersAndTests(stream: TokenStream, node: Expression): Expression {
  let result = node;
  for (let length = 1; ; length++) {
    stream.assertChain(length);
    if (stream.isOperator('|')) result = parseFilter(stream, result);
    else if (stream.isName('is')) result = parseTest(stream, result);
    else if (stream.isOperator('(')) result = parseCall(stream, result);
    else return result;
  }
}

function parseFilter(stream: TokenStream, input: Expression): Expression {
  stream.next();
  const { name, nameStart } = dottedName(stream);
  const args = stream.isOperator('(') ? parseArguments(stream) : NO_ARGUMENTS;
  return { kind: 'filter', input, name, nameStart, args, start: input.start, end: stream.lastEnd };
}

const NOT_AN_ARGUMENT = new Set(['else', 'or', 'and', 'if', 'is', 'not', 'in']);

function parseTest(stream: TokenStream, input: Expression): Expression {
  stream.next();
  const negated = stream.skip('name', 'not');
  const { name, nameStart } = dottedName(stream);
  const args = parseTestArguments(stream);
  return { kind: 'test', input, name, nameStart, negated, args, start: input.start, end: stream.lastEnd };
}

function parseTestArguments(stream: TokenStream): Arguments {
  if (stream.isOperator('(')) return parseArguments(stream);
  const { kind, text } = stream.current;
  const begins =
    (kind === 'name' && !NOT_AN_ARGUMENT.has(text)) ||
    kind === 'string' ||
    kind === 'integer' ||
    kind === 'float' ||
    (kind === 'operator' && (text === '[' || text === '{'));
  if (!begins) return NO_ARGUMENTS;
  return { positional: [parsePostfix(stream, parsePrimary(stream, READERS))], named: [] };
}

function dottedName(stream: TokenStream): { name: string; nameStart: number } {
  const first = stream.expect('name');
  let name = first.text;
  while (stream.isOperator('.')) {
    stream.next();
    name += `.${stream.expect('name').text}`;
  }
  return { name, nameStart: first.start };
}
