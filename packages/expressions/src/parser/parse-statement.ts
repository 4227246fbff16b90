import { nearestName } from '../nearest-name.ts';
import type { Branch, FilterCall, Parameter, Target, TemplateNode } from '../syntax-tree.ts';
import { parseArguments, parseExpression, parseTuple } from './parse-expression.ts';
import type { TokenStream } from './token-stream.ts';

/** Reads nodes up to a tag named in `enders`, which is left unread after its `{%`. */
export type BodyReader = (stream: TokenStream, enders: readonly string[]) => TemplateNode[];

type StatementParser = (stream: TokenStream, start: number, parseBody: BodyReader) => TemplateNode;

const STATEMENTS: Record<string, StatementParser> = {
  if: parseIf,
  for: parseFor,
  set: parseSet,
  do: parseDo,
  macro: parseMacro,
  call: parseCallBlock,
  with: parseWith,
  filter: parseFilterBlock,
  break: parseLoopControl,
  continue: parseLoopControl,
};

/** The statements of the language, in the order they are documented. */
export const STATEMENT_NAMES: readonly string[] = Object.keys(STATEMENTS);

/** Reads one `{% … %}` with everything that belongs to it. */
export function parseStatement(stream: TokenStream, parseBody: BodyReader): TemplateNode {
  const { start } = stream.expect('tag-begin');
  const name = stream.current;
  if (name.kind !== 'name') return stream.fail(`Expected a statement, found ${stream.found()}.`);
  const parse = Object.hasOwn(STATEMENTS, name.text) ? STATEMENTS[name.text] : undefined;
  if (parse === undefined) return failUnknown(stream, name.text);
  return parse(stream, start, parseBody);
}

function failUnknown(stream: TokenStream, name: string): never {
  if (/^(end|el)/.test(name)) return stream.fail(`"${name}" closes nothing here.`);
  const nearest = nearestName(name, STATEMENT_NAMES);
  return stream.fail(`There is no statement "${name}"${nearest ? `; did you mean "${nearest}"?` : '.'}`, nearest);
}

function parseIf(stream: TokenStream, start: number, parseBody: BodyReader): TemplateNode {
  const branches: Branch[] = [];
  let otherwise: TemplateNode[] | undefined;
  for (let word = stream.next().text; word !== 'endif'; word = stream.next().text) {
    if (word === 'else') {
      stream.expect('tag-end');
      otherwise = parseBody(stream, ['endif']);
    } else {
      const condition = parseTuple(stream);
      stream.expect('tag-end');
      branches.push({ condition, body: parseBody(stream, ['elif', 'else', 'endif']) });
    }
  }
  stream.expect('tag-end');
  return { kind: 'if', branches, otherwise, start, end: stream.lastEnd };
}

function parseFor(stream: TokenStream, start: number, parseBody: BodyReader): TemplateNode {
  stream.next();
  const target = parseTarget(stream);
  stream.expect('name', 'in');
  const source = parseTuple(stream, false);
  const condition = stream.skip('name', 'if') ? parseExpression(stream) : undefined;
  if (stream.isName('recursive')) stream.fail('Recursive loops are not supported: use a macro that calls itself.');
  stream.expect('tag-end');
  const body = parseBody(stream, ['else', 'endfor']);
  const otherwise = stream.next().text === 'else' ? parseElseOfFor(stream, parseBody) : undefined;
  stream.expect('tag-end');
  return { kind: 'for', target, source, condition, body, otherwise, start, end: stream.lastEnd };
}

function parseElseOfFor(stream: TokenStream, parseBody: BodyReader): TemplateNode[] {
  stream.expect('tag-end');
  const body = parseBody(stream, ['endfor']);
  stream.next();
  return body;
}

function parseTarget(stream: TokenStream): Target {
  const inParentheses = stream.skip('operator', '(');
  const first = stream.expect('name');
  const names = [first.text];
  while (stream.skip('operator', ',')) {
    if (!stream.is('name') || stream.isName('in')) break;
    names.push(stream.next().text);
  }
  const isTuple = names.length > 1 || stream.template.slice(first.end, stream.lastEnd).includes(',');
  if (inParentheses) stream.expect('operator', ')');
  const span = { start: first.start, end: stream.lastEnd };
  return isTuple ? { kind: 'tuple', names, ...span } : { kind: 'name', name: first.text, ...span };
}

function parseSet(stream: TokenStream, start: number, parseBody: BodyReader): TemplateNode {
  stream.next();
  if (stream.following.text === '.') return parseSetAttribute(stream, start);
  const target = parseTarget(stream);
  if (stream.skip('operator', '=')) {
    const value = parseTuple(stream);
    stream.expect('tag-end');
    return { kind: 'set', target, value, start, end: stream.lastEnd };
  }
  if (target.kind === 'tuple') return stream.fail(`Expected "=", found ${stream.found()}.`);
  return parseSetBlock(stream, start, target.name, parseBody);
}

function parseSetBlock(stream: TokenStream, start: number, name: string, parseBody: BodyReader): TemplateNode {
  const filters: FilterCall[] = [];
  while (stream.skip('operator', '|')) filters.push(parseFilterCall(stream));
  if (!stream.is('tag-end')) stream.fail(`Expected "=" or "%}" after the name, found ${stream.found()}.`);
  const body = parseInside(stream, 'endset', parseBody);
  return { kind: 'set-block', name, filters, body, start, end: stream.lastEnd };
}

function parseSetAttribute(stream: TokenStream, start: number): TemplateNode {
  const object = stream.expect('name').text;
  stream.next();
  const name = stream.expect('name').text;
  stream.expect('operator', '=');
  const value = parseTuple(stream);
  stream.expect('tag-end');
  return { kind: 'set-attribute', object, name, value, start, end: stream.lastEnd };
}

function parseDo(stream: TokenStream, start: number): TemplateNode {
  stream.next();
  const expression = parseTuple(stream);
  stream.expect('tag-end');
  return { kind: 'do', expression, start, end: stream.lastEnd };
}

function parseMacro(stream: TokenStream, start: number, parseBody: BodyReader): TemplateNode {
  stream.next();
  const name = stream.expect('name').text;
  const parameters = parseParameters(stream);
  const body = parseInside(stream, 'endmacro', parseBody);
  return { kind: 'macro', name, parameters, body, start, end: stream.lastEnd };
}

function parseParameters(stream: TokenStream): Parameter[] {
  const parameters: Parameter[] = [];
  stream.expect('operator', '(');
  while (!stream.isOperator(')')) {
    const name = stream.expect('name').text;
    const fallback = stream.skip('operator', '=') ? parseExpression(stream) : undefined;
    parameters.push({ name, fallback });
    if (!stream.skip('operator', ',')) break;
  }
  stream.expect('operator', ')');
  return parameters;
}

function parseCallBlock(stream: TokenStream, start: number, parseBody: BodyReader): TemplateNode {
  stream.next();
  const parameters = stream.isOperator('(') ? parseParameters(stream) : [];
  const call = parseExpression(stream);
  if (call.kind !== 'call') return stream.fail('"call" needs the call of a macro.', undefined, call);
  const body = parseInside(stream, 'endcall', parseBody);
  return { kind: 'call-block', call, parameters, body, start, end: stream.lastEnd };
}

function parseWith(stream: TokenStream, start: number, parseBody: BodyReader): TemplateNode {
  stream.next();
  const assignments: [string, TemplateExpression][] = [];
  while (stream.is('name')) {
    const name = stream.next().text;
    stream.expect('operator', '=');
    assignments.push([name, parseExpression(stream)]);
    if (!stream.skip('operator', ',')) break;
  }
  const body = parseInside(stream, 'endwith', parseBody);
  return { kind: 'with', assignments, body, start, end: stream.lastEnd };
}

type TemplateExpression = ReturnType<typeof parseExpression>;

function parseFilterBlock(stream: TokenStream, start: number, parseBody: BodyReader): TemplateNode {
  stream.next();
  const filters = [parseFilterCall(stream)];
  while (stream.skip('operator', '|')) filters.push(parseFilterCall(stream));
  const body = parseInside(stream, 'endfilter', parseBody);
  return { kind: 'filter-block', filters, body, start, end: stream.lastEnd };
}

function parseFilterCall(stream: TokenStream): FilterCall {
  const { text: name, start } = stream.expect('name');
  const args = stream.isOperator('(') ? parseArguments(stream) : { positional: [], named: [] };
  return { name, args, start, end: stream.lastEnd };
}

function parseInside(stream: TokenStream, ender: string, parseBody: BodyReader): TemplateNode[] {
  stream.expect('tag-end');
  const body = parseBody(stream, [ender]);
  stream.next();
  stream.expect('tag-end');
  return body;
}

function parseLoopControl(stream: TokenStream, start: number): TemplateNode {
  const kind = stream.next().text as 'break' | 'continue';
  stream.expect('tag-end');
  return { kind, start, end: stream.lastEnd };
}
