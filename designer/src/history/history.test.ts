import fc from 'fast-check';
import { parsePlaybook, writePlaybook, type Playbook, type Step } from '@setpiece/playbook';
import { describe, expect, it } from 'vitest';
import { addStep } from '../document/add-step.ts';
import { removeOption, renameOption } from '../document/change-options.ts';
import { changeTriggerKind } from '../document/change-trigger.ts';
import { connect } from '../document/connect.ts';
import { redirectRoute } from '../document/edit-route.ts';
import { editStep } from '../document/edit-step.ts';
import { insertOnRoute } from '../document/insert-on-route.ts';
import { move } from '../document/move.ts';
import { addNote, editNote } from '../document/notes.ts';
import { duplicate } from '../document/paste.ts';
import { remove, removeAndReconnect } from '../document/remove.ts';
import { renameStep } from '../document/rename-step.ts';
import { countingIds, smallPlaybook } from '../../testing/small-playbook.ts';
import { beginHistory, record, redo, undo } from './history.ts';

type Command = (playbook: Playbook) => Playbook;

const newId = countingIds();
const place = { x: 40, y: 700 };
const wait = (): Step => ({
  id: newId(),
  name: 'Wait',
  kind: 'wait',
  for: { kind: 'duration', duration: { minutes: 1 } },
});

/** A step, note or route of the playbook as it is when the command runs; anything for an empty one. */
const pick = (playbook: Playbook, index: number): string => {
  const ids = [...playbook.steps, ...playbook.routes, ...(playbook.notes ?? [])].map(({ id }) => id);
  return ids[index % Math.max(1, ids.length)] ?? 'nothing';
};
const number = fc.nat(40);
const name = fc.constantFrom('Look up', 'Keep', 'Decide', 'A new name', 'Größe?', ' padded ');

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>((playbook) => addStep(playbook, wait(), place)),
  fc.constant<Command>((playbook) => addNote(playbook, { id: newId(), text: 'n' }, place)),
  number.map(
    (at): Command =>
      (playbook) =>
        remove(playbook, [pick(playbook, at)]),
  ),
  number.map(
    (at): Command =>
      (playbook) =>
        removeAndReconnect(playbook, [pick(playbook, at)], newId),
  ),
  number.map(
    (at): Command =>
      (playbook) =>
        duplicate(playbook, [pick(playbook, at), pick(playbook, at + 1)], newId).playbook,
  ),
  number.map(
    (at): Command =>
      (playbook) =>
        insertOnRoute(playbook, pick(playbook, at), wait(), place, newId),
  ),
  number.map(
    (at): Command =>
      (playbook) =>
        move(playbook, { [pick(playbook, at)]: { x: at * 1.5, y: 3 } }),
  ),
  number.map(
    (at): Command =>
      (playbook) =>
        editNote(playbook, pick(playbook, at), { text: `n${at}` }),
  ),
  number.map(
    (at): Command =>
      (playbook) =>
        editStep(playbook, pick(playbook, at), { description: at % 2 ? 'd' : undefined }),
  ),
  fc.tuple(number, name).map(
    ([at, to]): Command =>
      (playbook) =>
        renameStep(playbook, pick(playbook, at), to),
  ),
  fc.tuple(number, name).map(
    ([at, to]): Command =>
      (playbook) =>
        renameOption(playbook, pick(playbook, at), 'Yes', to),
  ),
  number.map(
    (at): Command =>
      (playbook) =>
        removeOption(playbook, pick(playbook, at), 'No'),
  ),
  fc.tuple(number, number).map(([from, to]): Command => (playbook) => {
    const steps = playbook.steps.map(({ id }) => id);
    const ends = { from: steps[from % steps.length] ?? 'start', to: steps[to % steps.length] ?? 'start' };
    return from % 2 ? connect(playbook, { id: newId(), ...ends }) : redirectRoute(playbook, pick(playbook, to), ends);
  }),
  fc.constantFrom('webhook', 'schedule', 'on_create', 'manual').map(
    (kind): Command =>
      (playbook) =>
        changeTriggerKind(playbook, kind),
  ),
);

const play = (commands: readonly Command[]) =>
  commands.reduce(
    (history, change, at) => record(history, change(history.present), at * 5_000),
    beginHistory(smallPlaybook()),
  );

describe('history', () => {
  it('undoes any series of commands to the identical file, and redoes it to the identical file', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        const done = play(commands);
        let back = done;
        while (back.past.length) back = undo(back);
        expect(writePlaybook(back.present)).toBe(writePlaybook(smallPlaybook()));
        let forth = back;
        while (forth.future.length) forth = redo(forth);
        expect(writePlaybook(forth.present)).toBe(writePlaybook(done.present));
      }),
      { numRuns: 300 },
    );
  });

  it('never holds a playbook that the format refuses', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        const { diagnostics } = parsePlaybook(play(commands).present);
        expect(diagnostics).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a burst of typing into one field as one entry', () => {
    const type = (text: string, at: number) => (before: ReturnType<typeof beginHistory>) =>
      record(before, editStep(before.present, 'set', { description: text }), at, 'set:description');
    const typed = [type('H', 0), type('He', 300), type('Hey', 900)].reduce(
      (h, step) => step(h),
      beginHistory(smallPlaybook()),
    );
    expect(typed.past).toHaveLength(1);
    expect(type('Hey you', 2_500)(typed).past).toHaveLength(2);
  });

  it('forgets the future when something new is done after an undo', () => {
    const done = play([(playbook) => remove(playbook, ['set']), (playbook) => remove(playbook, ['look'])]);
    const branched = record(undo(done), smallPlaybook(), 60_000);
    expect(redo(branched)).toBe(branched);
  });

  it('does not count a command that changed nothing', () => {
    const history = beginHistory(smallPlaybook());
    expect(record(history, renameStep(history.present, 'set', 'Keep'), 0)).toBe(history);
  });
});
