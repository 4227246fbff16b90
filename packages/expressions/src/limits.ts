/** The longest text a template may build. */
export const MAX_TEXT = 5_000_000;
/** The longest list a function may build by itself; also JSONata's limit for sequences. */
export const MAX_ITEMS = 100_000;
/** Milliseconds one evaluation may take. */
export const MAX_MILLISECONDS = 250;
/** How deep JSONata may nest. */
export const MAX_DEPTH = 200;

export function isTextTooLong(text: string): boolean {
  return text.length > MAX_TEXT;
}
