import { plainText, type Value } from '@setpiece/playbook';
import type { BuiltInOperation } from '../built-in-connector.ts';
import { dataOf, flagOf, listOf, textOf } from '../parameters.ts';

export const jsonToHtml: BuiltInOperation = {
  operation: 'json_to_html',
  title: 'Data as HTML table',
  category: 'investigation',
  description: 'Draws a record, or a list of records, as HTML table. All texts are escaped.',
  parameters: [
    { name: 'data', title: 'Data', type: 'json', required: true },
    {
      name: 'display',
      title: 'Layout',
      type: 'select',
      options: ['Horizontal', 'Vertical'],
      value: 'Horizontal',
      tooltip: 'Horizontal: a row a record. Vertical: a row a field.',
    },
    { name: 'row_fields', title: 'Fields', type: 'text', tooltip: 'Only these, in this order. Empty: all.' },
    {
      name: 'styling',
      title: 'Own style',
      type: 'checkbox',
      value: false,
      onchange: { true: [{ name: 'table_style', title: 'Style', type: 'text', tooltip: "{'width': 'auto'}" }] },
    },
  ],
  output_schema: '<table>…</table>',
  run(parameters) {
    const data = dataOf(parameters, 'data') ?? null;
    const fields = listOf(parameters, 'row_fields');
    const style = flagOf(parameters, 'styling', false) ? styleOf(dataOf(parameters, 'table_style')) : '';
    const vertical = textOf(parameters, 'display') === 'Vertical';
    return Promise.resolve(draw(data, { fields, vertical, style }, 0));
  },
};

interface Drawing {
  readonly fields: readonly string[];
  readonly vertical: boolean;
  readonly style: string;
}

type Row = Readonly<Record<string, Value>>;

/** Deeper data stands as JSON text. */
const maximumDepth = 8;

function draw(data: Value, drawing: Drawing, depth: number): string {
  if (data === null) return '';
  if (typeof data !== 'object') return escaped(String(data));
  if (depth > maximumDepth) return escaped(JSON.stringify(data));
  if (!Array.isArray(data)) return vertical([data as Row], drawing, depth);
  const rows = data as readonly Value[];
  if (!rows.every(isRow))
    return `<ul>${rows.map((row) => `<li>${draw(row, inner(drawing), depth + 1)}</li>`).join('')}</ul>`;
  return drawing.vertical ? vertical(rows, drawing, depth) : horizontal(rows, drawing, depth);
}

function horizontal(rows: readonly Row[], drawing: Drawing, depth: number): string {
  const names = drawing.fields.length ? drawing.fields : [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const head = names.map((name) => `<th>${escaped(name)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${names.map((name) => `<td>${cell(row, name, drawing, depth)}</td>`).join('')}</tr>`,
  );
  return table(`<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody>`, drawing);
}

function vertical(rows: readonly Row[], drawing: Drawing, depth: number): string {
  return rows
    .map((row) => {
      const names = drawing.fields.length ? drawing.fields : Object.keys(row);
      const lines = names.map(
        (name) => `<tr><th>${escaped(name)}</th><td>${cell(row, name, drawing, depth)}</td></tr>`,
      );
      return table(`<tbody>${lines.join('')}</tbody>`, drawing);
    })
    .join('');
}

function cell(row: Row, name: string, drawing: Drawing, depth: number): string {
  return Object.hasOwn(row, name) ? draw(row[name] ?? null, inner(drawing), depth + 1) : '';
}

/** The chosen fields are those of the outer records. */
function inner(drawing: Drawing): Drawing {
  return { ...drawing, fields: [] };
}

function table(content: string, { style }: Drawing): string {
  return `<table border="1"${style ? ` style="${escaped(style)}"` : ''}>${content}</table>`;
}

function styleOf(style: Value | undefined): string {
  if (!isRow(style ?? null)) return typeof style === 'string' ? style : '';
  return Object.entries(style as Row)
    .map(([name, value]) => `${name}: ${plainText(value).replace(/;$/, '')};`)
    .join(' ');
}

function isRow(value: Value): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
