const hour = 3_600_000;

/** Times before now that a person chooses from, in milliseconds. */
export const timeRanges = {
  '1h': { label: 'Last hour', length: hour },
  '24h': { label: 'Last 24 hours', length: 24 * hour },
  '7d': { label: 'Last 7 days', length: 7 * 24 * hour },
  '30d': { label: 'Last 30 days', length: 30 * 24 * hour },
} as const;

export type TimeRange = keyof typeof timeRanges;

export function isTimeRange(text: string | null): text is TimeRange {
  return text !== null && Object.hasOwn(timeRanges, text);
}

/** When a range began, at a whole minute, so that the question stays the same for a while. */
export function sinceOf(range: TimeRange | undefined, now = Date.now()): number | undefined {
  return range && Math.floor((now - timeRanges[range].length) / 60_000) * 60_000;
}
