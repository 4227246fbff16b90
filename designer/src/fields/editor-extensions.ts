import { closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder as placeholderText } from '@codemirror/view';
import type { LastVars } from '../designer-host.ts';
import { markTemplates } from './mark-templates.ts';
import { templateCompletion } from './template-completion.ts';
import { templateLinter } from './template-linter.ts';

export type EditorLanguage = 'template' | 'json' | 'code';

interface EditorOptions {
  readonly label: string;
  readonly language: EditorLanguage;
  readonly isMultiline: boolean;
  readonly isReadOnly: boolean;
  readonly placeholder: string | undefined;
  readonly nonce: string | undefined;
  readonly knownVars: () => LastVars;
  readonly onText: (text: string, view: EditorView) => void;
  readonly onFocus: (view: EditorView) => void;
}

/** CodeMirror set up for one field. */
export function editorExtensions(options: EditorOptions): Extension[] {
  const { language } = options;
  return [
    options.nonce === undefined ? [] : EditorView.cspNonce.of(options.nonce),
    EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-multiline': String(options.isMultiline) }),
    EditorView.lineWrapping,
    EditorState.readOnly.of(options.isReadOnly),
    options.placeholder ? placeholderText(options.placeholder) : [],
    history(),
    language === 'code' ? closeBrackets() : [],
    language === 'code' ? [] : [markTemplates, templateCompletion(options.knownVars)],
    language === 'template' ? templateLinter : [],
    autocompletionKeys(options.isMultiline),
    EditorView.updateListener.of((update) => {
      const isOwn = update.transactions.some(
        (change) =>
          change.isUserEvent('input') ||
          change.isUserEvent('delete') ||
          change.isUserEvent('undo') ||
          change.isUserEvent('redo') ||
          change.isUserEvent('move'),
      );
      if (update.docChanged && isOwn) options.onText(update.state.doc.toString(), update.view);
      if (update.focusChanged && update.view.hasFocus) options.onFocus(update.view);
    }),
  ];
}

/** In a field of one line Enter is left to the form; Tab always leaves the field. */
function autocompletionKeys(isMultiline: boolean): Extension {
  const leaveEnter = { key: 'Enter', run: () => !isMultiline };
  return keymap.of([...completionKeymap, leaveEnter, ...historyKeymap, ...defaultKeymap]);
}
