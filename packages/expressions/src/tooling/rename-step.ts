import { isDictMethod } from '../functions/method-names.ts';
import { parseTemplate } from '../parser/parse-template.ts';
import { visitExpressions, visitNodes } from '../syntax-tree-search.ts';
import type { Expression, Template } from '../syntax-tree.ts';
import { segmentOf } from './references-of.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The template with every reference to `vars.steps.<oldKey>` pointing to `newKey`, and nothing else changed. */
export function renameStep(template: string, oldKey: string, newKey: string): string {
  const edits = [...expressionEdits(template, oldKey, newKey), ...jsonataEdits(template, oldKey, newKey)].sort(
    (a, b) => b.start - a.start,
  );
  return edits.reduce(
    (text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end),
    template,
  );
}

function expressionEdits(template: string, oldKey: string, newKey: string): Edit[] {
  const edits = new Map<number, Edit>();
  visitExpressions(parsed(template)?.nodes ?? [], (node) => {
    if (!isStep(node, oldKey)) return;
    const edit = node.kind === 'attribute' ? attributeEdit(node, newKey) : itemEdit(node, template, newKey);
    edits.set(edit.start, edit);
  });
  return [...edits.values()];
}

/** References in `{{= … }}`: `vars.steps.Name`, also with the name in quotes or backticks. */
function jsonataEdits(template: string, oldKey: string, newKey: string): Edit[] {
  const edits: Edit[] = [];
  visitNodes(parsed(template)?.nodes ?? [], (node) => {
    if (node.kind !== 'jsonata') return;
    for (const { 0: match, 1: name, index } of node.source.matchAll(/\bvars\.steps\.(`[^`]*`|"[^"]*"|\w+)/g)) {
      if (name!.replace(/^[`"]|[`"]$/g, '') !== oldKey) continue;
      const end = node.start + index + match.length;
      edits.push({ start: end - name!.length, end, text: /^[A-Za-z_]\w*$/.test(newKey) ? newKey : `\`${newKey}\`` });
    }
  });
  return edits;
}

function isStep(node: Expression, key: string): node is Expression & { kind: 'attribute' | 'item' } {
  if (node.kind !== 'attribute' && node.kind !== 'item') return false;
  if (segmentOf(node) !== key || segmentOf(node.object) !== 'steps' || !('object' in node.object)) return false;
  const root = node.object.object;
  return root.kind === 'name' && root.name === 'vars';
}

function attributeEdit(node: Expression & { kind: 'attribute' }, key: string): Edit {
  const isName = /^[A-Za-z_]\w*$/.test(key) && !isDictMethod(key);
  if (isName) return { start: node.nameStart, end: node.end, text: key };
  return { start: node.object.end, end: node.end, text: `[${quoted(key, "'")}]` };
}

function itemEdit({ key: { start, end } }: Expression & { kind: 'item' }, template: string, key: string): Edit {
  return { start, end, text: quoted(key, template[start] === '"' ? '"' : "'") };
}

function quoted(key: string, mark: string): string {
  return mark + key.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`) + mark;
}

function parsed(template: string): Template | undefined {
  try {
    return parseTemplate(template);
  } catch {
    return undefined;
  }
}
