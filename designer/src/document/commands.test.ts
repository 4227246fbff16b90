import { describe, expect, it } from 'vitest';
import type { Step } from '@setpiece/playbook';
import { countingIds, smallPlaybook } from '../../testing/small-playbook.ts';
import { addStep } from './add-step.ts';
import { removeOption, renameOption } from './change-options.ts';
import { changeTriggerKind } from './change-trigger.ts';
import { clip, readClipping } from './clipping.ts';
import { connect, connectionProblem } from './connect.ts';
import { redirectRoute, setRouteOn } from './edit-route.ts';
import { editStep } from './edit-step.ts';
import { insertOnRoute } from './insert-on-route.ts';
import { nudge } from './move.ts';
import { duplicate, paste } from './paste.ts';
import { remove, removeAndReconnect } from './remove.ts';
import { renameStep } from './rename-step.ts';
import { removeSample, saveSample } from './samples.ts';

const end: Step = { id: 'new', name: 'Done', kind: 'end' };
const keep: Step = { id: 'new', name: 'Keep', kind: 'set_variable', variables: [] };
const place = { x: 1, y: 2 };
const stepOf = (playbook: { steps: Step[] }, id: string) => playbook.steps.find((step) => step.id === id);

describe('adding a step', () => {
  it('gives it the first free name', () => {
    expect(stepOf(addStep(smallPlaybook(), end, place), 'new')?.name).toBe('Done 2');
  });

  it('on a route puts it between both ends', () => {
    const { routes } = insertOnRoute(smallPlaybook(), 'r6', keep, place, countingIds());
    expect(routes.filter(({ from, to }) => from === 'new' || to === 'new').map(({ from, to }) => [from, to])).toEqual([
      ['set', 'new'],
      ['new', 'end'],
    ]);
  });

  it('that ends its path leaves the route alone', () => {
    const before = smallPlaybook();
    expect(insertOnRoute(before, 'r6', end, place, countingIds()).routes).toEqual(before.routes);
  });
});

describe('connecting', () => {
  it('refuses the trigger as a target, a step that ends its path as a source, and the same route twice', () => {
    const playbook = smallPlaybook();
    expect(connectionProblem(playbook, { from: 'set', to: 'start' })).toContain('trigger');
    expect(connectionProblem(playbook, { from: 'end', to: 'set' })).toContain('"Done" ends its path');
    expect(connect(playbook, { id: 'x', from: 'look', to: 'set' })).toBe(playbook);
  });

  it('allows the same two steps again on another outcome', () => {
    const { routes } = connect(smallPlaybook(), { id: 'x', from: 'look', to: 'set', on: 'timeout' });
    expect(routes).toHaveLength(7);
  });

  it('keeps the id of a route that is led elsewhere', () => {
    const { routes } = redirectRoute(smallPlaybook(), 'r6', { from: 'set', to: 'look' });
    expect(routes.find(({ id }) => id === 'r6')).toEqual({ id: 'r6', from: 'set', to: 'look' });
  });

  it('turns an error route into a plain one by removing the key', () => {
    const { routes } = setRouteOn(smallPlaybook(), 'r5', undefined);
    expect(routes.find(({ id }) => id === 'r5')).toEqual({ id: 'r5', from: 'look', to: 'end' });
  });
});

describe('renaming a step', () => {
  it('rewrites every dynamic value that uses its result, in steps and outputs', () => {
    const renamed = renameStep(smallPlaybook(), 'look', 'Ask intel');
    expect(stepOf(renamed, 'set')).toMatchObject({
      variables: [{ value: { text: 'It is {{ vars.steps.Ask_intel.data.verdict }}' } }],
    });
    expect(renamed.outputs?.[0]?.value).toBe('{{ vars.steps.Ask_intel.data.verdict }}');
  });

  it('keeps the order of keys, so that a diff shows only the name', () => {
    const keys = (playbook = smallPlaybook()) => Object.keys(stepOf(playbook, 'set') ?? {});
    expect(keys(renameStep(smallPlaybook(), 'look', 'Ask intel'))).toEqual(keys());
  });

  it('leaves plain text and names that only begin alike alone', () => {
    const before = editStep(smallPlaybook(), 'set', {
      variables: [{ name: 'a', value: 'Look_up {{ vars.steps.Look_up_2.x }} {{ vars.Look_up }}' }],
    });
    const renamed = renameStep(before, 'look', 'Ask');
    expect(stepOf(renamed, 'set')).toEqual(stepOf(before, 'set'));
  });

  it('to a taken name adds a number', () => {
    expect(stepOf(renameStep(smallPlaybook(), 'look', 'Keep'), 'look')?.name).toBe('Keep 2');
  });
});

describe('options', () => {
  it('take their routes along when renamed', () => {
    const { routes } = renameOption(smallPlaybook(), 'decide', 'Yes', 'Sure');
    expect(routes.find(({ id }) => id === 'r2')?.on).toEqual({ option: 'Sure' });
  });

  it('are not renamed to a name that another one has', () => {
    const playbook = smallPlaybook();
    expect(renameOption(playbook, 'decide', 'Yes', 'No')).toBe(playbook);
  });

  it('take their routes along when removed', () => {
    expect(removeOption(smallPlaybook(), 'decide', 'No').routes.map(({ id }) => id)).not.toContain('r3');
  });
});

describe('removing', () => {
  it('takes the routes at a step along, and its place', () => {
    const { routes, layout } = remove(smallPlaybook(), ['look']);
    expect(routes.map(({ id }) => id)).toEqual(['r1', 'r3', 'r6']);
    expect(layout?.positions).not.toHaveProperty('look');
  });

  it('never takes the trigger', () => {
    const playbook = smallPlaybook();
    expect(remove(playbook, ['start'])).toBe(playbook);
  });

  it('and reconnecting leads what came in on to what came after', () => {
    const { routes } = removeAndReconnect(smallPlaybook(), ['look'], countingIds());
    expect(routes.at(-1)).toEqual({ id: 'new-1', from: 'decide', to: 'set', on: { option: 'Yes' } });
  });
});

describe('copying', () => {
  it('takes the routes inside along, and references follow the new names', () => {
    const { playbook, ids } = duplicate(smallPlaybook(), ['look', 'set'], countingIds());
    expect(ids).toEqual(['new-1', 'new-2']);
    expect(playbook.routes.slice(6).map(({ from, to }) => [from, to])).toEqual([['new-1', 'new-2']]);
    expect(stepOf(playbook, 'new-2')).toMatchObject({
      name: 'Keep 2',
      variables: [{ value: { text: 'It is {{ vars.steps.Look_up_2.data.verdict }}' } }],
    });
  });

  it('survives the clipboard', () => {
    const clipping = clip(smallPlaybook(), ['set', 'note']);
    const read = readClipping(JSON.stringify(clipping));
    expect(read && paste(smallPlaybook(), read, place, countingIds()).ids).toEqual(['new-1', 'new-2']);
  });

  it('ignores a clipboard that holds something else', () => {
    expect(readClipping('hello')).toBeUndefined();
    expect(readClipping('{"format":"setpiece/clipping","steps":[{"kind":"nonsense"}]}')).toBeUndefined();
  });
});

describe('other edits', () => {
  it('a field set to undefined leaves the file', () => {
    expect(stepOf(editStep(smallPlaybook(), 'look', { onError: undefined }), 'look')).not.toHaveProperty('onError');
  });

  it('another kind of trigger keeps id and name, so its routes stay', () => {
    expect(changeTriggerKind(smallPlaybook(), 'schedule').trigger).toMatchObject({
      id: 'start',
      name: 'Start',
      cron: '*/5 * * * *',
    });
  });

  it('a nudge moves what has a place', () => {
    expect(nudge(smallPlaybook(), ['end', 'nowhere'], { x: 10, y: 0 }).layout?.positions['end']).toEqual({
      x: 10,
      y: 520,
    });
  });

  it('a payload kept under a known name replaces that sample and keeps its mocks', () => {
    const with1 = { ...smallPlaybook(), samples: [{ name: 'A', input: 1, mocks: { look: 2 } }] };
    expect(saveSample(with1, 'A', 3).samples).toEqual([{ name: 'A', input: 3, mocks: { look: 2 } }]);
  });

  it('the last sample that is removed leaves no empty list behind', () => {
    const with1 = { ...smallPlaybook(), samples: [{ name: 'A', input: 1 }] };
    expect(removeSample(with1, 'A')).toEqual(smallPlaybook());
  });
});
