import {
  Decoration,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

const matcher = new MatchDecorator({
  regexp: /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/g,
  decoration: ([found]) => Decoration.mark({ class: found.startsWith('{#') ? 'spd-template-comment' : 'spd-template' }),
});

/** Colours the dynamic parts of a text. */
export const markTemplates = ViewPlugin.define(
  (view: EditorView) => ({
    marks: matcher.createDeco(view),
    update(update: ViewUpdate) {
      this.marks = matcher.updateDeco(update, this.marks);
    },
  }),
  { decorations: (plugin: { marks: DecorationSet }) => plugin.marks },
);
