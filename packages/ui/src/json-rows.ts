/** Where a value stands inside another one. */
export type JsonPath = readonly (string | number)[];

/** One visible line of a value tree. */
export interface JsonRow {
  readonly path: JsonPath;
  /** The path as one text, unique in the tree. */
  readonly key: string;
  readonly name: string;
  readonly depth: number;
  readonly value: unknown;
  readonly hasChildren: boolean;
  /** A text too long for its line: open, it is shown whole under its name. */
  readonly isLongText: boolean;
  readonly isOpen: boolean;
}

/** Texts longer than this, or of several lines, can be opened. */
const lineLength = 32;

/** How many children of one value are listed before a line says how many more there are. */
export const childLimit = 200;

/** The visible lines of a value tree, children of open values under them. */
export function jsonRows(value: unknown, open: ReadonlySet<string>): JsonRow[] {
  return childRows(value, [], 0, open);
}

/** The path as one text. */
export function pathKey(path: JsonPath): string {
  return JSON.stringify(path);
}

/** What a line shows of a value: the value itself when small, else its size. */
export function summaryOf(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return value.length === 1 ? '[1 item]' : `[${value.length} items]`;
  if (typeof value === 'object' && value !== null) {
    const count = Object.keys(value).length;
    return count === 1 ? '{1 key}' : `{${count} keys}`;
  }
  if (typeof value === 'string' && value.length > 120) return `${JSON.stringify(value.slice(0, 120)).slice(0, 120)}…`;
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** How much of an opened text is shown: more would keep the browser busy for seconds. */
export const textLimit = 20_000;

/** An opened text, or its beginning and how much more there is. */
export function openedText(text: string): string {
  if (text.length <= textLimit) return text;
  const all = text.length.toLocaleString('en');
  return `${text.slice(0, textLimit)}…\n(the first ${textLimit.toLocaleString('en')} of ${all} characters)`;
}

/** Whether a value has more children than are listed. */
export function isCut(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > childLimit;
  return typeof value === 'object' && value !== null && Object.keys(value).length > childLimit;
}

function childRows(value: unknown, path: JsonPath, depth: number, open: ReadonlySet<string>): JsonRow[] {
  return firstChildren(value).flatMap(([name, child]) => {
    const childPath = [...path, name];
    const key = pathKey(childPath);
    const hasChildren = firstChildren(child, 1).length > 0;
    const isLongText = typeof child === 'string' && (child.length > lineLength || child.includes('\n'));
    const isOpen = (hasChildren || isLongText) && open.has(key);
    const row = { path: childPath, key, name: String(name), depth, value: child, hasChildren, isLongText, isOpen };
    return isOpen && hasChildren ? [row, ...childRows(child, childPath, depth + 1, open)] : [row];
  });
}

function firstChildren(value: unknown, most = childLimit): (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.slice(0, most).map((item: unknown, index) => [index, item] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value).slice(0, most) : [];
}
