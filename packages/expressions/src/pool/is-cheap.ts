import { readyTemplate } from '../compiled-templates.ts';
import { ExpressionError } from '../expression-error.ts';

const MAX_BYTES = 64 * 1024;

/** Whether a template may run in the server's own process: simple, and on little data. A mistake in it is cheap, too. */
export function isCheap(template: string, data: unknown): boolean {
  try {
    return readyTemplate(template).closure !== undefined && isSmall(data, MAX_BYTES);
  } catch (error) {
    return error instanceof ExpressionError;
  }
}

/** Whether the data has roughly at most so many characters; stops counting as soon as it has not. */
export function isSmall(data: unknown, limit: number): boolean {
  let left = limit;
  const count = (value: unknown): void => {
    if (left < 0) return;
    if (typeof value === 'string') left -= value.length;
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        left -= key.length + 4;
        count(item);
        if (left < 0) return;
      }
    } else left -= 8;
  };
  count(data);
  return left >= 0;
}
