import { Fault } from '../fault.ts';

/** Refuses data with functions in it: plain JSONata would call them. @throws Fault */
export function assertPlainData(data: unknown, depth = 0): void {
  if (typeof data === 'function') throw new Fault('TYPE', 'The data holds a function; only plain JSON can be used.');
  if (typeof data !== 'object' || data === null) return;
  if (depth > 500) throw new Fault('LIMIT', 'The data is nested too deeply.');
  for (const value of Object.values(data)) assertPlainData(value, depth + 1);
}
