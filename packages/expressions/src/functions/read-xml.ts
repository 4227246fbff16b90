import { Fault } from '../fault.ts';
import { Dict } from '../values/dict.ts';

const TOKEN =
  /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<!|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+|</g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_DEPTH = 100;

interface Element {
  readonly name: string;
  readonly content: Dict;
  text: string;
}

/**
 * Reads XML into objects: a child by its name (a list if it repeats), an attribute as `@name`, text as `#text`;
 * an element of text only is that text. Document types and own entities are refused. @throws Fault
 */
export function readXml(xml: string): Dict {
  const root: Element = { name: '', content: new Dict(), text: '' };
  const open: Element[] = [root];
  for (const [token, cdata, closing, name, attributes, isEmpty] of xml.matchAll(TOKEN)) {
    const current = open.at(-1)!;
    if (cdata !== undefined) current.text += cdata;
    else if (closing !== undefined) close(open, closing);
    else if (name !== undefined) {
      open.push({ name, content: attributesOf(attributes!), text: '' });
      if (open.length > MAX_DEPTH) throw new Fault('LIMIT', 'The XML is nested too deeply.');
      if (isEmpty === '/') close(open, name);
    } else if (token === '<!') throw new Fault('VALUE', 'XML with a document type is refused.');
    else if (token === '<') throw new Fault('VALUE', 'The text is not XML: "<" without a tag.');
    else if (!token.startsWith('<')) current.text += token;
  }
  if (open.length > 1) throw new Fault('VALUE', `The XML does not close <${open.at(-1)!.name}>.`);
  if (root.content.entries.size !== 1) throw new Fault('VALUE', 'The text is not XML: it has no root element.');
  return root.content;
}

function close(open: Element[], name: string): void {
  const element = open.pop()!;
  const parent = open.at(-1);
  if (element.name !== name || parent === undefined)
    throw new Fault('VALUE', `The XML closes </${name}>, which is not open.`);
  add(parent.content, name, valueOf(element));
}

function valueOf({ content, text }: Element): unknown {
  const plain = resolve(text.trim());
  if (content.entries.size === 0) return plain;
  if (plain !== '') content.entries.set('#text', plain);
  return content;
}

function add(content: Dict, name: string, value: unknown): void {
  const known = content.entries.get(name);
  if (known === undefined) content.entries.set(name, value);
  else if (Array.isArray(known)) known.push(value);
  else content.entries.set(name, [known, value]);
}

function attributesOf(text: string): Dict {
  const pairs = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Dict([...pairs].map(([, name, double, single]) => [`@${name}`, resolve(double ?? single ?? '')]));
}

function resolve(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
