import type { RunEvent, RunEventBody } from '@setpiece/playbook';
import { describe, expect, it } from 'vitest';
import { foldRun } from './fold-run.ts';
import { routeState } from './route-state.ts';
import { beginRun, stepRunsOf, waitingInputs } from './run-view.ts';

const journal = (...bodies: RunEventBody[]) =>
  bodies.map((body, index) => ({ run: 'r', seq: index + 1, at: index * 10, ...body }) as RunEvent);
const fold = (...bodies: RunEventBody[]) => foldRun(beginRun('r'), journal(...bodies));

const started = (step: string, attempt = 1, item?: number): RunEventBody => ({
  ...{ type: 'step.started', step, visit: 1, attempt, inputs: { n: attempt }, key: 'k' },
  ...(item !== undefined && { item }),
});
const succeeded = (step: string, item?: number): RunEventBody => ({
  ...{ type: 'step.succeeded', step, visit: 1, attempt: 1, output: item ?? 'ok', outcome: 'done', provenance: 'live' },
  ...(item !== undefined && { item }),
});
const error = { code: 'http_503', message: 'No', retryable: true };

describe('a run folded from its events', () => {
  it('shows inputs, output and time of a step', () => {
    const [stepRun] = stepRunsOf(fold(started('a'), succeeded('a')), 'a');
    expect(stepRun).toMatchObject({ status: 'succeeded', output: 'ok', provenance: 'live', startedAt: 0, endedAt: 10 });
    expect(stepRun?.attempts).toEqual([{ attempt: 1, inputs: { n: 1 }, startedAt: 0, output: 'ok', endedAt: 10 }]);
  });

  it('shows the same of a step that began and ended in one event', () => {
    const atOnce = { ...succeeded('a'), inputs: { n: 1 } } as RunEventBody;
    const [whole] = stepRunsOf(fold(atOnce), 'a');
    const [ofTwo] = stepRunsOf(fold(started('a'), succeeded('a')), 'a');
    expect({ ...whole, endedAt: 10 }).toEqual({ ...ofTwo, attempts: whole?.attempts });
    expect(whole?.attempts).toEqual([{ attempt: 1, inputs: { n: 1 }, startedAt: 0, output: 'ok', endedAt: 0 }]);
    expect(fold(atOnce).status).toBe(fold(started('a'), succeeded('a')).status);
  });

  it('keeps the error of every try', () => {
    const view = fold(
      started('a'),
      { type: 'step.retry_scheduled', step: 'a', visit: 1, attempt: 1, due: 99, error },
      started('a', 2),
      { type: 'step.failed', step: 'a', visit: 1, attempt: 2, error, outcome: 'error' },
    );
    expect(stepRunsOf(view, 'a')[0]?.attempts.map((one) => one.error?.code)).toEqual(['http_503', 'http_503']);
    expect(view.steps['a']).toMatchObject({ status: 'failed', attempts: 2, outcome: 'error', error: 'No' });
  });

  it('calls a looped step mocked when one of its items was', () => {
    const mocked = { ...succeeded('a', 1), provenance: 'mock' } as RunEventBody;
    const items = [succeeded('a', 0), succeeded('a')] as const;
    expect(fold(...items).steps['a']?.provenance).toBe('live');
    expect(fold(mocked, ...items).steps['a']?.provenance).toBe('mock');
  });

  it('counts the items of a loop', () => {
    const view = fold(
      { type: 'loop.opened', step: 'a', visit: 1, items: ['x', 'y', 'z'] },
      started('a', 1, 0),
      succeeded('a', 0),
      started('a', 1, 1),
    );
    expect(view.steps['a']).toMatchObject({ status: 'running', items: { total: 3, done: 1, failed: 0 } });
  });

  it('is in doubt while a person is asked whether a step took effect', () => {
    const asked = (form: { inDoubt?: boolean }): RunEventBody => ({
      ...{ type: 'wait.opened', step: 'a', visit: 1, for: { kind: 'input', form } },
    });
    expect(fold(started('a'), asked({ inDoubt: true })).status).toBe('in_doubt');
    expect(fold(started('a'), asked({})).status).toBe('waiting');
  });

  it('knows which question waits for a person', () => {
    const view = fold(started('a'), {
      type: 'wait.opened',
      step: 'a',
      visit: 1,
      for: { kind: 'input', form: { title: 'T' } },
    });
    expect(view.status).toBe('waiting');
    expect(waitingInputs(view).map(({ step }) => step)).toEqual(['a']);
  });

  it('ends open steps with the run', () => {
    const view = fold(started('a'), started('b'), { type: 'run.failed', error, step: 'b' });
    expect([view.status, view.steps['a']?.status]).toEqual(['failed', 'cancelled']);
  });

  it('is the same whether events come one by one, at once, or twice', () => {
    const events = journal(started('a'), succeeded('a'), started('b'));
    const oneByOne = events.reduce((view, event) => foldRun(view, [event]), beginRun('r'));
    expect(foldRun(oneByOne, events)).toBe(oneByOne);
    expect(oneByOne).toEqual(foldRun(beginRun('r'), events));
  });

  it('leaves the summary of untouched steps the same object', () => {
    const before = fold(started('a'), succeeded('a'));
    const after = foldRun(before, [{ run: 'r', seq: 3, at: 30, ...started('b') } as RunEvent]);
    expect(after.steps['a']).toBe(before.steps['a']);
  });
});

describe('a route in a run', () => {
  const decided = fold(started('a'), { ...succeeded('a'), option: 'Yes' } as RunEventBody);
  const state = (from: string, on?: { option: string } | 'error') =>
    routeState(decided, { id: 'x', from, to: 'b', ...(on && { on }) }, 'start');

  it('is taken when its option was chosen, dead when another was', () => {
    expect([state('a', { option: 'Yes' }), state('a', { option: 'No' })]).toEqual(['taken', 'dead']);
  });

  it('on error is dead when the step succeeded', () => {
    expect(state('a', 'error')).toBe('dead');
  });

  it('is open while the step before it has not ended', () => {
    expect(state('later')).toBe('open');
  });
});
