import type { RunEvent } from '@setpiece/playbook';
import { describe, expect, it, vi } from 'vitest';
import { fakeHost } from '../../testing/fake-host.ts';
import { smallPlaybook } from '../../testing/small-playbook.ts';
import { editPlaybook } from '../document/edit-playbook.ts';
import { createDesigner } from './designer.ts';
import { isDirty } from './designer-state.ts';

const patient = { timeout: 15_000 };

function opened(playbook = smallPlaybook()) {
  const fake = fakeHost(playbook);
  const designer = createDesigner(fake.host, { playbook, revision: 1 });
  const name = (text: string) => designer.document.change((before) => editPlaybook(before, { name: text }));
  const state = designer.store.getState;
  return { ...fake, designer, state, name, present: () => state().history.present };
}

describe('saving', () => {
  it('sends what is on the screen and counts revisions', async () => {
    const { designer, name, state, stored } = opened();
    name('Mine');
    expect(isDirty(state())).toBe(true);
    expect(await designer.files.save()).toBe(true);
    expect([stored().playbook.name, state().revision, isDirty(state())]).toEqual(['Mine', 2, false]);
  });

  it('asks nothing of the host when nothing changed', async () => {
    const { designer, stored } = opened();
    expect(await designer.files.save()).toBe(true);
    expect(stored().revision).toBe(1);
  });

  it('tells trouble and keeps the changes', async () => {
    const { designer, host, name, state } = opened();
    name('Mine');
    host.save = () => Promise.reject(new Error('disk full'));
    expect(await designer.files.save()).toBe(false);
    expect([isDirty(state()), state().isSaving, state().notices[0]?.text]).toEqual([
      true,
      false,
      'Saving failed: disk full',
    ]);
  });
});

describe('when another tab saved meanwhile', () => {
  async function conflicting() {
    const all = opened();
    all.name('Mine');
    all.saveElsewhere(editPlaybook(smallPlaybook(), { name: 'Theirs' }));
    await all.designer.files.save();
    return all;
  }

  it('nothing is written and the author is asked', async () => {
    const { state, stored } = await conflicting();
    expect(stored().playbook.name).toBe('Theirs');
    expect(state().conflict).toEqual({ revision: 2, by: 'ada', at: 5 });
  });

  it('showing theirs keeps mine one undo away', async () => {
    const { designer, present, state } = await conflicting();
    await designer.files.reload();
    expect([present().name, state().revision, isDirty(state())]).toEqual(['Theirs', 2, false]);
    designer.document.undo();
    expect([present().name, isDirty(state())]).toEqual(['Mine', true]);
    expect(await designer.files.save()).toBe(true);
  });

  it('a copy keeps mine as a playbook of its own', async () => {
    const { designer, present, copies } = await conflicting();
    await designer.files.keepAsCopy();
    expect([present().name, copies.map(({ name }) => name)]).toEqual(['Theirs', ['Mine']]);
  });

  it('saving over theirs is possible', async () => {
    const { designer, stored, state } = await conflicting();
    expect(await designer.files.overwrite()).toBe(true);
    expect([stored().playbook.name, state().revision, state().conflict]).toEqual(['Mine', 3, undefined]);
  });
});

describe('running', () => {
  const event = (seq: number, body: object) => ({ run: 'run-1', seq, at: seq, ...body }) as RunEvent;

  it('saves first and starts with the first sample', async () => {
    const { designer, name, requests, stored } = opened({
      ...smallPlaybook(),
      samples: [{ name: 'One', input: { params: { x: true } } }],
    });
    name('Mine');
    await designer.runs.start();
    expect(stored().playbook.name).toBe('Mine');
    expect(requests).toEqual([{ playbook: 'small', input: { params: { x: true } }, sample: 'One' }]);
  });

  it('does not start when saving met a conflict', async () => {
    const { designer, name, requests, saveElsewhere } = opened();
    name('Mine');
    saveElsewhere(smallPlaybook());
    await designer.runs.start();
    expect(requests).toEqual([]);
  });

  it('does not start with another payload than the author sees', async () => {
    const { designer, requests, state } = opened();
    designer.runs.markPayload(true);
    await designer.runs.start();
    expect([requests.length, state().notices[0]?.text]).toEqual([0, expect.stringContaining('not JSON yet')]);
    designer.runs.setPayload({ params: {} });
    await designer.runs.start();
    expect(requests).toHaveLength(1);
  });

  it('follows the events, and stops when cleared', async () => {
    const { designer, state, tell, watchers } = opened();
    await designer.runs.start();
    tell(event(1, { type: 'run.started', vars: {} }));
    tell(event(2, { type: 'run.succeeded', outputs: { a: 1 } }));
    await vi.waitFor(() => expect(state().run).toMatchObject({ status: 'succeeded', outputs: { a: 1 } }), patient);
    designer.runs.clear();
    expect([state().run, watchers.size]).toEqual([undefined, 0]);
  });

  it('tells when somebody else answered first', async () => {
    const { designer, state } = opened();
    await designer.runs.start();
    await designer.runs.answer({ step: 'a', visit: 1, input: {} });
    expect(state().notices[0]?.text).toContain('Somebody answered before you');
  });
});

describe('checking', () => {
  it('happens at the start and after a pause in editing', async () => {
    const { designer, state } = opened();
    const stop = designer.knowledge.start();
    await vi.waitFor(() => expect(state().diagnostics).toHaveLength(4), patient);
    designer.screen.select(['set']);
    designer.document.removeSelection();
    await vi.waitFor(() => expect(state().diagnostics).toHaveLength(3), patient);
    stop();
  });
});

describe('a designer opened only to read', () => {
  it('refuses every change', () => {
    const fake = fakeHost(smallPlaybook());
    const { document, store } = createDesigner(fake.host, { playbook: smallPlaybook(), revision: 1, isReadOnly: true });
    document.change((before) => editPlaybook(before, { name: 'X' }));
    document.addNote({ x: 0, y: 0 });
    expect(store.getState().history.past).toEqual([]);
  });
});

describe('a loop', () => {
  it('shows the first item of the chosen step as vars.item', async () => {
    const { designer } = opened();
    const stop = designer.knowledge.start();
    designer.document.editStep('set', { forEach: { items: ['a', 'b'] } });
    designer.screen.select(['set']);
    await vi.waitFor(() => expect(designer.screen.knownVars().vars['item']).toBe('a'), patient);
    stop();
  });
});
