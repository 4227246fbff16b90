/**
 * Runs inside the sandbox before the author's code: a clock that stands still, the same random numbers for the same attempt,
 * and a console whose lines are kept. Gives what the host needs, taken before anybody can put something else in its place.
 */
export function sandboxPrelude(now: number, seed: number): string {
  return `(${prelude})(${Number(now)}, ${seed >>> 0})`;
}

const prelude = String.raw`((now, seed) => {
  const { parse, stringify } = JSON;
  const Clock = Date;
  function Date_(...given) {
    if (!new.target) return new Clock(now).toString();
    return Reflect.construct(Clock, given.length ? given : [now], new.target);
  }
  Object.defineProperty(Date_, 'name', { value: 'Date' });
  Date_.prototype = Clock.prototype;
  Date_.prototype.constructor = Date_;
  Date_.now = () => now;
  Date_.parse = Clock.parse;
  Date_.UTC = Clock.UTC;
  globalThis.Date = Date_;
  let state = seed;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const lines = [];
  const text = (value) => {
    if (typeof value === 'string') return value;
    try { return stringify(value) ?? String(value); } catch { return String(value); }
  };
  const log = (...values) => {
    if (lines.length < 50) lines[lines.length] = values.map(text).join(' ').slice(0, 500);
  };
  globalThis.console = { log, info: log, warn: log, error: log, debug: log };
  return { parse, stringify: (value) => stringify(value), lines: () => stringify(lines) };
})`;
