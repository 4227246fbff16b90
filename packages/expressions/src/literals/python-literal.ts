import { Dict } from '../values/dict.ts';
import { makeFloat } from '../values/float.ts';
import { Tuple } from '../values/tuple.ts';
import { unescapeString } from './unescape-string.ts';

/** Reads `None True False`, numbers, quoted strings, lists, tuples and dicts; undefined for anything else. */
export function readPythonLiteral(text: string): { readonly value: unknown } | undefined {
  const reader = new LiteralReader(text);
  try {
    const value = reader.readAll();
    return { value };
  } catch (error) {
    if (error === NO_LITERAL) return undefined;
    throw error;
  }
}

/** Thrown often, so made once: no stack is recorded. */
const NO_LITERAL = new Error('no literal');

const SPACE = /\s*/y;
const WORD = /None\b|True\b|False\b/y;
const FLOAT = /[+-]?(?:\d+\.\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)(?![\w.])/y;
const INTEGER = /[+-]?(?:0|[1-9]\d*)(?![\w.])/y;
const STRING = /'((?:[^'\\\n]|\\[^])*)'|"((?:[^"\\\n]|\\[^])*)"/y;
const WORDS: Record<string, unknown> = { None: null, True: true, False: false };

class LiteralReader {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  readAll(): unknown {
    const value = this.readTopLevel();
    this.skipSpace();
    if (this.at !== this.text.length) throw NO_LITERAL;
    return value;
  }

  /** A bare `1, 2` is a tuple in Python. */
  private readTopLevel(): unknown {
    const first = this.read();
    this.skipSpace();
    if (this.text[this.at] !== ',') return first;
    const items = [first];
    while (this.take(',')) {
      this.skipSpace();
      if (this.at === this.text.length) break;
      items.push(this.read());
      this.skipSpace();
    }
    return new Tuple(items);
  }

  private read(): unknown {
    if (++this.depth > 200) throw NO_LITERAL;
    this.skipSpace();
    const value = this.readOne();
    this.depth--;
    return value;
  }

  private readOne(): unknown {
    const first = this.text[this.at];
    if (first === '[') return this.readItems('[', ']').items;
    if (first === '(') return this.readParentheses();
    if (first === '{') return this.readDict();
    return first === "'" || first === '"' ? this.readString() : this.readScalar();
  }

  private readScalar(): unknown {
    const word = this.match(WORD);
    if (word !== undefined) return WORDS[word[0]];
    const float = this.match(FLOAT);
    if (float !== undefined) return makeFloat(Number(float[0]));
    const integer = this.match(INTEGER);
    if (integer === undefined) throw NO_LITERAL;
    const number = Number(integer[0]);
    if (!Number.isSafeInteger(number)) throw NO_LITERAL;
    return number === 0 ? 0 : number;
  }

  private readString(): string {
    const match = this.match(STRING);
    if (match === undefined) throw NO_LITERAL;
    return unescapeString(match[1] ?? match[2] ?? '');
  }

  private readParentheses(): unknown {
    const { items, hasComma } = this.readItems('(', ')');
    return items.length === 1 && !hasComma ? items[0] : new Tuple(items);
  }

  private readItems(open: string, close: string): { items: unknown[]; hasComma: boolean } {
    this.expect(open);
    const items: unknown[] = [];
    let hasComma = false;
    while (!this.take(close)) {
      if (items.length > 0 && !hasComma) throw NO_LITERAL;
      items.push(this.read());
      hasComma = this.take(',');
    }
    return { items, hasComma };
  }

  private readDict(): Dict {
    this.expect('{');
    const dict = new Dict();
    let hasComma = true;
    while (!this.take('}')) {
      if (!hasComma) throw NO_LITERAL;
      const key = this.read();
      if (typeof key === 'object' && key !== null && !('value' in key)) throw NO_LITERAL;
      this.expect(':');
      dict.entries.set(key as string, this.read());
      hasComma = this.take(',');
    }
    return dict;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw NO_LITERAL;
  }

  private take(text: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== text) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }
}
