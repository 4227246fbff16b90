import {
  autocompletion,
  startCompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { completeTemplate, scopeFromSample, type ValueScope } from '@setpiece/expressions';
import type { LastVars } from '../designer-host.ts';

/** Completes names, filters and functions inside `{{ }}`; typing `{{` opens the list. */
export function templateCompletion(knownVars: () => LastVars): Extension {
  const complete = (context: CompletionContext): CompletionResult | null => {
    const found = completeTemplate(context.state.doc.toString(), context.pos, scopeOf(knownVars()));
    const [first] = found;
    if (!first) return null;
    return {
      from: first.from,
      to: first.to,
      options: found.map(({ label, insert, detail }) => ({ label, apply: insert, detail })),
      filter: false,
    };
  };
  return [autocompletion({ override: [complete], icons: false }), openAfterBraces];
}

const openAfterBraces = EditorView.updateListener.of(({ view, transactions, state }) => {
  if (!transactions.some((change) => change.isUserEvent('input.type'))) return;
  const { head } = state.selection.main;
  const before = state.sliceDoc(Math.max(0, head - 2), head);
  if (before === '{{' || before.endsWith('.') || before.endsWith('|')) startCompletion(view);
});

function scopeOf({ vars, globalVars }: LastVars): ValueScope {
  return { ...scopeFromSample(vars), globals: Object.keys(globalVars) };
}
