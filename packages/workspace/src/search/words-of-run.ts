import type { RunEvent, Value } from '@setpiece/playbook';

/** Most characters of one run that are put into the index. */
const most = 200_000;

/** Most characters of one value. */
const mostOfValue = 4_000;

/** Fields of events that hold what people look for. */
const fields = [
  'input',
  'inputs',
  'output',
  'outputs',
  'payload',
  'answer',
  'items',
  'error',
  'message',
  'option',
] as const;

/** Every text and number that went into a run or came out of it, once, for the full-text index. */
export function wordsOfRun(events: readonly RunEvent[]): string {
  const found = new Set<string>();
  let size = 0;
  const add = (value: unknown): void => {
    if (size >= most) return;
    if (typeof value === 'object' && value !== null) return Object.values(value).forEach(add);
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const text = String(value).slice(0, mostOfValue);
    if (text === '' || found.has(text)) return;
    found.add(text);
    size += text.length + 1;
  };
  for (const event of events) for (const field of fields) add((event as unknown as Record<string, Value>)[field]);
  return [...found].join('\n');
}
