import { lex } from '../lexer.ts';
import type { Template, TemplateNode } from '../syntax-tree.ts';
import { parseTuple } from './parse-expression.ts';
import { parseStatement } from './parse-statement.ts';
import { TokenStream } from './token-stream.ts';

/** Reads a template into its syntax tree. @throws ExpressionError (SYNTAX) with the place */
export function parseTemplate(source: string): Template {
  const stream = new TokenStream(source, lex(source));
  const nodes = parseBody(stream, []);
  return { source, nodes, whole: wholeOf(nodes) };
}

/** Reads nodes up to a tag named in `enders` (left unread after its `{%`), or to the end if there are none. */
function parseBody(stream: TokenStream, enders: readonly string[]): TemplateNode[] {
  const nodes: TemplateNode[] = [];
  for (;;) {
    const token = stream.current;
    if (token.kind === 'end') {
      if (enders.length > 0) stream.fail(`Expected "{% ${enders.at(-1)} %}", found the end of the template.`);
      return nodes;
    }
    if (token.kind === 'tag-begin' && enders.includes(stream.following.text)) {
      stream.next();
      return nodes;
    }
    nodes.push(parseNode(stream));
  }
}

function parseNode(stream: TokenStream): TemplateNode {
  const token = stream.current;
  const { start, end } = token;
  if (token.kind === 'tag-begin') return stream.nested(() => parseStatement(stream, parseBody));
  stream.next();
  if (token.kind === 'data') return { kind: 'text', text: token.text, start, end };
  if (token.kind === 'macro') return { kind: 'macro-text', name: token.text, start, end };
  if (token.kind === 'jsonata') return { kind: 'jsonata', source: token.text, start, end };
  const expression = parseTuple(stream);
  stream.expect('output-end');
  return { kind: 'output', expression, start, end: stream.lastEnd };
}

function wholeOf(nodes: readonly TemplateNode[]): TemplateNode | undefined {
  const meaningful = nodes.filter((node) => node.kind !== 'text' || node.text.trim() !== '');
  const [only] = meaningful;
  const isWhole =
    meaningful.length === 1 && (only?.kind === 'output' || only?.kind === 'jsonata' || only?.kind === 'macro-text');
  return isWhole ? only : undefined;
}
