/** An instant as the text of a `datetime-local` control, in the zone of this browser. Anything that is none stays as it is. */
export function localTimeOf(instant: string): string {
  const date = new Date(instant);
  if (!/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(instant) || Number.isNaN(date.getTime())) return instant;
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The instant that a local time means. */
export function instantOf(localTime: string): string | null {
  if (!localTime) return null;
  const date = new Date(localTime);
  return Number.isNaN(date.getTime()) ? localTime : date.toISOString();
}
