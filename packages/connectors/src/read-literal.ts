import { plainText, type Value } from '@setpiece/playbook';

/** Text as the data it writes down, in JSON or as a Python literal (`{'a': None}`, trailing commas); other text stays text. */
export function readLiteral(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    const reader = { text, at: 0 };
    try {
      const value = readValue(reader);
      return nextWord(reader) === '' ? value : text;
    } catch {
      return text;
    }
  }
}

interface Reader {
  readonly text: string;
  at: number;
}

const words: Readonly<Record<string, Value>> = {
  True: true,
  False: false,
  None: null,
  true: true,
  false: false,
  null: null,
};

function readValue(reader: Reader): Value {
  const start = nextWord(reader);
  if (start === '[' || start === '(') return readList(reader, start === '[' ? ']' : ')');
  if (start === '{') return readObject(reader);
  if (start === "'" || start === '"') return readText(reader);
  const word = /[\w.+-]+/y;
  word.lastIndex = reader.at;
  const found = word.exec(reader.text)?.[0] ?? '';
  reader.at += found.length;
  if (Object.hasOwn(words, found)) return words[found] ?? null;
  if (found !== '' && Number.isFinite(Number(found))) return Number(found);
  throw new SyntaxError('not a literal');
}

function readList(reader: Reader, end: string): Value[] {
  const list: Value[] = [];
  reader.at++;
  while (nextWord(reader) !== end) {
    list.push(readValue(reader));
    skipComma(reader, end);
  }
  reader.at++;
  return list;
}

function readObject(reader: Reader): Value {
  const entries: [string, Value][] = [];
  reader.at++;
  while (nextWord(reader) !== '}') {
    const key = readValue(reader);
    if (nextWord(reader) !== ':') throw new SyntaxError('a colon is missing');
    reader.at++;
    entries.push([plainText(key), readValue(reader)]);
    skipComma(reader, '}');
  }
  reader.at++;
  return Object.fromEntries(entries);
}

function skipComma(reader: Reader, end: string): void {
  const next = nextWord(reader);
  if (next === ',') reader.at++;
  else if (next !== end) throw new SyntaxError('a comma is missing');
}

function readText(reader: Reader): string {
  const quote = reader.text[reader.at++];
  let text = '';
  for (;;) {
    const next = reader.text[reader.at++];
    if (next === undefined) throw new SyntaxError('the text does not end');
    if (next === quote) return text;
    text += next === '\\' ? escaped(reader.text[reader.at++] ?? '') : next;
  }
}

function escaped(letter: string): string {
  return ({ n: '\n', t: '\t', r: '\r' } as Record<string, string>)[letter] ?? letter;
}

function nextWord(reader: Reader): string {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at++;
  return reader.text[reader.at] ?? '';
}
