import { Fault } from '../fault.ts';
import { MAX_ITEMS } from '../limits.ts';
import { Dict } from '../values/dict.ts';

/** Reads CSV with a header line into a list of objects; quoted fields may hold delimiters, line breaks and `""`. @throws Fault */
export function readCsv(text: string, delimiter: string): Dict[] {
  if (delimiter.length !== 1) throw new Fault('VALUE', 'The delimiter of CSV is one character.');
  const [header, ...rows] = readRows(text, delimiter);
  if (rows.length > MAX_ITEMS) throw new Fault('LIMIT', `The CSV has more than ${MAX_ITEMS} rows.`);
  return rows.map((row) => new Dict((header ?? []).map((name, index) => [name, row[index] ?? ''])));
}

function readRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = readField(text, at, delimiter);
    row.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function readField(text: string, start: number, delimiter: string): { value: string; end: number } {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
    return { value: text.slice(start, end), end };
  }
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new Fault('VALUE', 'The CSV has a quoted field that is not closed.');
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
