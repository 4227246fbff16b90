import { setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';

/** Why a template gives no value, and where, counted from 1. */
export interface PreviewProblem {
  readonly message: string;
  readonly line?: number;
  readonly column: number;
}

/** Underlines the word at which evaluating a template failed, until the text changes. */
export function markProblem(view: EditorView, { message, line = 1, column }: PreviewProblem): void {
  const { doc } = view.state;
  if (line > doc.lines) return;
  const from = Math.min(doc.line(line).from + column - 1, doc.length);
  const rest = /^[\w.'"[\]]+/.exec(doc.sliceString(from)) ?? [''];
  const to = Math.min(doc.length, from + Math.max(1, rest[0].length));
  view.dispatch(setDiagnostics(view.state, [{ from, to, severity: 'error', message }]));
}
