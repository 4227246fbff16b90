import { SingleBar } from 'cli-progress';

export interface Progress {
  step(done: number): void;
  stop(): void;
}

/** A progress bar on a terminal; silent where standard error is not one. */
export function progressOf(label: string, total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total}`,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(total, 0);
  return { step: (done) => bar.update(done), stop: () => bar.stop() };
}
