const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago `at` was, in the largest unit that fits; older than a week as a date. Both in epoch milliseconds. */
export function timeAgo(at: number, now: number): string {
  const age = now - at;
  if (age < 10_000) return 'just now';
  if (age < minute) return `${Math.floor(age / 1_000)} s ago`;
  if (age < hour) return `${Math.floor(age / minute)} min ago`;
  if (age < day) return `${Math.floor(age / hour)} h ago`;
  if (age < 7 * day) return `${Math.floor(age / day)} d ago`;
  return new Date(at).toLocaleDateString(undefined, { year: 'numeric', month: 'short', day: 'numeric' });
}

/** A span of time for people: `850 ms`, `12.4 s`, `3 min 20 s`, `2 h 5 min`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < minute) return `${(milliseconds / 1_000).toFixed(1)} s`;
  if (milliseconds < hour)
    return `${Math.floor(milliseconds / minute)} min ${Math.floor((milliseconds % minute) / 1_000)} s`;
  return `${Math.floor(milliseconds / hour)} h ${Math.floor((milliseconds % hour) / minute)} min`;
}
