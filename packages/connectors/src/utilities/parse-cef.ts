import type { BuiltInOperation } from '../built-in-connector.ts';
import { invalidParameter, textOf } from '../parameters.ts';

const header = [
  'CEFVersion',
  'DeviceVendor',
  'DeviceProduct',
  'DeviceVersion',
  'DeviceEventClassID',
  'Name',
  'Severity',
];

export const parseCef: BuiltInOperation = {
  operation: 'parse_cef',
  title: 'Parse CEF',
  category: 'investigation',
  description: 'Reads a line of the Common Event Format: its header fields and its extension.',
  parameters: [{ name: 'cef_input', title: 'CEF text', type: 'textarea', required: true }],
  output_schema: Object.fromEntries(header.map((name) => [name, ''])),
  run(parameters) {
    const text = textOf(parameters, 'cef_input');
    const start = text.indexOf('CEF:');
    if (start < 0) throw invalidParameter('cef_input', 'has no "CEF:" header');
    const { fields, rest } = headerOf(text.slice(start + 4));
    if (fields.length < header.length) throw invalidParameter('cef_input', 'has a header with fewer than seven fields');
    const named = header.map((name, index) => [name, fields[index] ?? ''] as const);
    return Promise.resolve(Object.fromEntries([...named, ...extensionOf(rest)]));
  },
};

/** Fields end at `|`; `\|` and `\\` are letters. */
function headerOf(text: string): { fields: string[]; rest: string } {
  const fields: string[] = [];
  let field = '';
  let at = 0;
  for (; at < text.length && fields.length < header.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '\\' && (text[at + 1] === '|' || text[at + 1] === '\\')) field += text[++at] ?? '';
    else if (letter !== '|') field += letter;
    else {
      fields.push(field.trim());
      field = '';
    }
  }
  if (fields.length < header.length && field !== '') fields.push(field.trim());
  return { fields, rest: text.slice(at) };
}

/** `key=value` pairs; a value goes on until the next ` key=`, so it may have blanks. `\=` is a letter. */
function extensionOf(text: string): [string, string][] {
  const keys = [...text.matchAll(/(?:^|\s)([\w.[\]-]+)=/g)].filter(({ index }) => text[index + 1] !== '\\');
  return keys.map((match, place) => {
    const value = text.slice(match.index + match[0].length, keys[place + 1]?.index ?? text.length);
    return [match[1] ?? '', unescaped(value.trim())];
  });
}

function unescaped(value: string): string {
  return value.replace(/\\([=\\|nr])/g, (_all, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? letter);
}
