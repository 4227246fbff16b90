import { useEffect, useEffectEvent, useRef } from 'react';
import { EditorView } from '@codemirror/view';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';
import { useNonce } from '../nonce.ts';
import { markProblem } from './mark-problem.ts';
import { editorExtensions, type EditorLanguage } from './editor-extensions.ts';

/** A text editor for one field: dynamic values, JSON or code. */
export function TemplateEditor(props: {
  label: string;
  text: string;
  onText: (text: string) => void;
  language: EditorLanguage;
  isMultiline?: boolean;
  placeholder?: string;
  isInvalid?: boolean;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const designer = useDesigner();
  const nonce = useNonce();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const { label, text, language, isMultiline, placeholder } = props;

  const onText = useEffectEvent((next: string) => props.onText(next));
  const activate = useEffectEvent((view: EditorView) => {
    if (language === 'code') return;
    designer.screen.activate({
      label,
      text: view.state.doc.toString(),
      insert: (value) => insertValue(view, value),
      mark: (problem) => markProblem(view, problem),
    });
  });
  const create = useEffectEvent((parent: HTMLElement) => {
    const extensions = editorExtensions({
      label,
      language,
      isMultiline: isMultiline ?? false,
      isReadOnly,
      placeholder,
      nonce,
      knownVars: () => designer.screen.knownVars(),
      onText: (next, view) => {
        onText(next);
        activate(view);
      },
      onFocus: activate,
    });
    return new EditorView({ parent, doc: text, extensions });
  });

  useEffect(() => {
    if (!frame.current) return;
    const view = create(frame.current);
    editor.current = view;
    return () => view.destroy();
  }, [label, language, isMultiline, isReadOnly]);

  useEffect(() => {
    const view = editor.current;
    if (!view || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }, [text]);

  return (
    <div
      ref={frame}
      className="spd-editor"
      data-multiline={isMultiline || undefined}
      data-invalid={props.isInvalid || undefined}
      data-language={language}
    />
  );
}

/** Puts an expression at the cursor: bare inside `{{ }}`, wrapped elsewhere. */
function insertValue(view: EditorView, expression: string): void {
  const { from, to } = view.state.selection.main;
  const before = view.state.sliceDoc(0, from);
  const isInside =
    before.lastIndexOf('{{') > before.lastIndexOf('}}') || before.lastIndexOf('{%') > before.lastIndexOf('%}');
  const insert = isInside ? expression : `{{ ${expression} }}`;
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input' });
  view.focus();
}
