import { createAudit } from '@setpiece/db';
import type { RunEvent } from '@setpiece/playbook';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { fold } from './fold.ts';
import { loadVersion } from './loaded-version.ts';
import { emptyState, type RunState } from './run-state.ts';
import { snapshotText } from './snapshot-text.ts';
import { stepRunsOf } from './step-runs.ts';
import { verifyRun } from './verify-run.ts';

let world: World;
beforeEach(async () => void (world = await createWorld({ ok: () => 7 })));
afterEach(() => world.close());

const set = (id: string, value: unknown, more: object = {}) => ({
  ...{ id, kind: 'set_variable', variables: [{ name: id, value }] },
  ...more,
});
const computing = playbookOf(
  [
    set('list', []),
    set('first', '{% do vars.list.append(1) %}{{ vars.list | length }}', {
      message: 'Set {{ vars.steps.first.first }}',
    }),
    set('each', '{{ vars.item }}', { forEach: { items: [1, 2, 3], condition: '{{ vars.item != 2 }}' } }),
    set('all', '{{ vars.item }}', { forEach: { items: [4, 5], parallel: true } }),
    { id: 'ask', kind: 'decision', options: [{ name: 'yes', default: true }] },
    { id: 'ok', kind: 'connector', connector: 'x', operation: 'ok' },
    set('last', '{{ vars.each }}'),
  ],
  { values: 'fortisoar' },
);

async function journalOf(playbook = computing): Promise<readonly RunEvent[]> {
  return world.events((await world.run(playbook)).id);
}

/** The same journal as runtimes wrote it before: each step that ended at once has its beginning in an event of its own. */
function inTwoEvents(events: readonly RunEvent[]): RunEvent[] {
  const spread = events.flatMap((event): RunEvent[] => {
    if (event.type !== 'step.succeeded' || event.inputs === undefined) return [event];
    const { run, seq, at, step, visit, item, attempt = 1, inputs, ...rest } = event;
    const address = { run, seq, at, step, visit, ...(item !== undefined && { item }) };
    return [
      { ...address, type: 'step.started', attempt, inputs, key: `${run}/${step}` },
      { ...rest, ...address, attempt },
    ];
  });
  return spread.map((event, index) => ({ ...event, seq: index + 1 }));
}

/** State right after each event that ends something. */
function statesOf(events: readonly RunEvent[]): string[] {
  const [state, version] = [emptyState(events[0]!.run), loadVersion(world.published(computing.id))];
  return events.flatMap((event) => {
    fold(state, event, version);
    return event.type === 'step.started' && event.step !== 'ok' ? [] : [textOf(state)];
  });
}

function textOf(state: RunState): string {
  return snapshotText({ ...state, seq: 0 });
}

describe('a step that only computes', () => {
  it('is one event, which says when it began, with what, and what came of it', async () => {
    const events = await journalOf();
    const ofFirst = events.filter((event) => 'step' in event && event.step === 'first');
    expect(ofFirst).toMatchObject([{ type: 'step.succeeded', attempt: 1, inputs: { first: 1 }, message: 'Set 1' }]);
    expect(events.filter(({ type }) => type === 'step.started')).toMatchObject([{ step: 'ok' }]);
  });

  it('folds to what its two events folded to before, and looks the same', async () => {
    const events = await journalOf();
    const before = inTwoEvents(events);
    expect(before).toHaveLength(events.length + 8);
    expect(statesOf(events)).toEqual(statesOf(before));
    const views = stepRunsOf(events, 'succeeded');
    expect(views).toEqual(stepRunsOf(before, 'succeeded'));
    expect(views.find(({ step }) => step === 'last')?.attempts).toMatchObject([{ attempt: 1, inputs: { last: 3 } }]);
  });

  it('is sound to the verifier in either form', async () => {
    const { run } = (await journalOf())[0]!;
    const audited = createAudit(world.database).read(run)!;
    const version = loadVersion(world.published(computing.id));
    expect(verifyRun(audited, version)).toEqual([]);
    const events = inTwoEvents(audited.events);
    const summary = { ...audited.summary, seq: events.length };
    expect(verifyRun({ ...audited, summary, events }, version)).toEqual([]);
  });

  it('is not in the journal twice when what follows its work fails', async () => {
    const wrong = set('wrong', 1, { message: '{{ vars.nothing.there }}' });
    const events = await journalOf(playbookOf([wrong], { id: 'wrong', values: 'setpiece' }));
    expect(events.filter((event) => 'step' in event && event.type !== 'run.failed')).toMatchObject([
      { type: 'step.started', attempt: 1, inputs: { wrong: 1 } },
      { type: 'step.failed', attempt: 1 },
    ]);
  });

  it('has a beginning of its own when it is done again until something is true', async () => {
    const again = set('n', '{{ (vars.n | default(0)) + 1 }}', {
      until: { condition: '{{ vars.result.n == 2 }}', retries: 1, delay: 0 },
    });
    const events = await journalOf(playbookOf([again], { id: 'again' }));
    expect(events.filter((event) => 'step' in event).map(({ type }) => type)).toEqual([
      'step.started',
      'step.retry_scheduled',
      'step.started',
      'step.succeeded',
    ]);
  });
});
