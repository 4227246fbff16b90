import type { RunEvent } from '@setpiece/playbook';
import { expect, test, vi } from 'vitest';
import { createLiveRuns, type OpenStream } from './live-runs.ts';

interface Opened {
  readonly runs: readonly { run: string; after: number }[];
  readonly send: (run: string, seq: number) => void;
  isClosed: boolean;
}

function streams(): { opened: Opened[]; open: OpenStream } {
  const opened: Opened[] = [];
  const open: OpenStream = (runs, onEvent) => {
    const stream: Opened = {
      runs,
      isClosed: false,
      send: (run, seq) => onEvent({ run, seq, at: 0, type: 'run.cancelled' } as RunEvent),
    };
    opened.push(stream);
    return () => void (stream.isClosed = true);
  };
  return { opened, open };
}

const settled = () => vi.advanceTimersByTime(50);

test('runs watched at once share one stream', () => {
  vi.useFakeTimers();
  const { opened, open } = streams();
  const live = createLiveRuns(open);
  live.watch('a', 3, () => {});
  live.watch('b', 0, () => {});
  live.watch('a', 1, () => {});
  settled();
  expect(opened.map((stream) => stream.runs)).toEqual([
    [
      { run: 'a', after: 1 },
      { run: 'b', after: 0 },
    ],
  ]);
});

test('a watcher gets each event once and in order, though two watchers began at different places', () => {
  vi.useFakeTimers();
  const { opened, open } = streams();
  const live = createLiveRuns(open);
  const early: number[] = [];
  const late: number[] = [];
  live.watch('a', 0, (event) => early.push(event.seq));
  live.watch('a', 2, (event) => late.push(event.seq));
  settled();
  for (const seq of [1, 2, 2, 3]) opened[0]!.send('a', seq);
  expect(early).toEqual([1, 2, 3]);
  expect(late).toEqual([3]);
});

test('a new watcher opens a stream that goes on where the old one stood', () => {
  vi.useFakeTimers();
  const { opened, open } = streams();
  const live = createLiveRuns(open);
  live.watch('a', 0, () => {});
  settled();
  opened[0]!.send('a', 1);
  live.watch('b', 0, () => {});
  settled();
  expect(opened[0]!.isClosed).toBe(true);
  expect(opened[1]!.runs).toEqual([
    { run: 'a', after: 1 },
    { run: 'b', after: 0 },
  ]);
});

test('a hole in the journal is fetched again instead of being skipped', () => {
  vi.useFakeTimers();
  const { opened, open } = streams();
  const seen: number[] = [];
  createLiveRuns(open).watch('a', 0, (event) => seen.push(event.seq));
  settled();
  opened[0]!.send('a', 1);
  opened[0]!.send('a', 4);
  settled();
  expect(seen).toEqual([1]);
  expect(opened[1]!.runs).toEqual([{ run: 'a', after: 1 }]);
});

test('the stream closes when nobody watches', () => {
  vi.useFakeTimers();
  const { opened, open } = streams();
  const stop = createLiveRuns(open).watch('a', 0, () => {});
  settled();
  stop();
  settled();
  expect(opened).toHaveLength(1);
  expect(opened[0]!.isClosed).toBe(true);
});
