import { expect, test } from 'vitest';
import { textOfHtml } from './text-of-html.ts';

test.each([
  [
    '<p>Block <b>10.0.0.1</b>?</p><p>It scans&nbsp;&amp; knocks.<br>Now.</p>',
    'Block 10.0.0.1?\nIt scans & knocks.\nNow.',
  ],
  ['Is 3 < 4 and 5 > 2?', 'Is 3 < 4 and 5 > 2?'],
  ['Plain &amp; simple', 'Plain &amp; simple'],
  ['<p>&amp;lt;</p>', '&lt;'],
])('%j says %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});
