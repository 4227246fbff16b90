import { entriesOf, isMapping, keysOf } from '../values/mapping.ts';
import { plainText } from '../values/plain-text.ts';
import { escapeHtml } from './text-filters.ts';

/** Objects as an HTML table: a list of objects a row each, one object a row a key. */
export function htmlTable(value: unknown): string {
  if (Array.isArray(value) && value.length > 0 && value.every(isMapping)) return tableOfRows(value);
  if (Array.isArray(value)) return `<ul>${value.map((item) => `<li>${htmlTable(item)}</li>`).join('')}</ul>`;
  if (!isMapping(value)) return escapeHtml(plainText(value));
  const rows = entriesOf(value).map(
    ([key, item]) => `<tr><th>${escapeHtml(String(key))}</th><td>${htmlTable(item)}</td></tr>`,
  );
  return `<table border="1">${rows.join('')}</table>`;
}

function tableOfRows(rows: readonly Parameters<typeof keysOf>[0][]): string {
  const columns = [...new Set(rows.flatMap((row) => keysOf(row).map(String)))];
  const head = columns.map((column) => `<th>${escapeHtml(column)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = new Map(entriesOf(row).map(([key, item]) => [String(key), item]));
    return `<tr>${columns.map((column) => `<td>${htmlTable(cells.get(column))}</td>`).join('')}</tr>`;
  });
  return `<table border="1"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
