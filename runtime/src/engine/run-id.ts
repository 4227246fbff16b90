/** Makes ids of runs: UUIDs (version 7) that sort by the time they were made. */
export function runIds(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now());
    const random = crypto.randomUUID().slice(14).replaceAll('-', '');
    const time = last.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-${random.slice(4, 8)}-${random.slice(8)}`;
  };
}
