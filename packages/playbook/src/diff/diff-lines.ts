/** A line of a text that changed. `skipped` stands for so many equal lines. */
export type LineChange =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'skipped'; readonly lines: number };

/** Equal lines that are told around each change. */
const context = 2;
/** Above this many pairs of lines the changed middle of a text is told as a whole. */
const mostPairs = 1_000_000;

/** What differs between two texts, line by line, with the lines around it. */
export function diffLines(before: string, after: string): LineChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const begin = equalBeginning(old, now);
  const end = equalBeginning(old.slice(begin).reverse(), now.slice(begin).reverse());
  const same = (lines: readonly string[]) => lines.map((text) => ({ kind: 'same' as const, text }));
  return shortened([
    ...same(old.slice(0, begin)),
    ...diffMiddle(old.slice(begin, old.length - end), now.slice(begin, now.length - end)),
    ...same(old.slice(old.length - end)),
  ]);
}

function equalBeginning(before: readonly string[], after: readonly string[]): number {
  const first = before.findIndex((line, index) => line !== after[index]);
  return first < 0 ? before.length : first;
}

type Line = Exclude<LineChange, { kind: 'skipped' }>;

function diffMiddle(old: readonly string[], now: readonly string[]): Line[] {
  const removed = (text: string): Line => ({ kind: 'removed', text });
  const added = (text: string): Line => ({ kind: 'added', text });
  if (old.length * now.length > mostPairs) return [...old.map(removed), ...now.map(added)];
  const common = commonLines(old, now);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ kind: 'same', text: old[i++] ?? '' });
      j++;
    } else if (j >= now.length || (i < old.length && common(i + 1, j) >= common(i, j + 1)))
      lines.push(removed(old[i++] ?? ''));
    else lines.push(added(now[j++] ?? ''));
  }
  return lines;
}

/** How many lines two texts have in common, in order, from a line of each on. */
function commonLines(old: readonly string[], now: readonly string[]): (i: number, j: number) => number {
  const width = now.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
}

/** Leaves out equal lines that are far from a change. */
function shortened(lines: readonly Line[]): LineChange[] {
  const near = new Set<number>();
  lines.forEach(({ kind }, index) => {
    if (kind === 'same') return;
    for (let other = index - context; other <= index + context; other++) near.add(other);
  });
  const short: LineChange[] = [];
  lines.forEach((line, index) => {
    const last = short.at(-1);
    if (near.has(index)) short.push(line);
    else if (last?.kind === 'skipped') short[short.length - 1] = { kind: 'skipped', lines: last.lines + 1 };
    else short.push({ kind: 'skipped', lines: 1 });
  });
  return short;
}
