import { linter, type Diagnostic } from '@codemirror/lint';
import { checkTemplate } from '@setpiece/expressions';

/** Underlines what is wrong in a dynamic value, with the reason as a tooltip. */
export const templateLinter = linter(
  (view) =>
    checkTemplate(view.state.doc.toString()).map(({ offset, length, severity, message }): Diagnostic => {
      const end = view.state.doc.length;
      const from = Math.min(offset, end);
      return { from, to: Math.min(from + Math.max(1, length), end), severity, message };
    }),
  { delay: 300 },
);
