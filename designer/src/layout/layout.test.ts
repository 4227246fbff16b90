import elk from 'elkjs/lib/elk.bundled.js';
import { examplePlaybooks } from '@setpiece/examples';
import { readPlaybook, type Playbook, type Position } from '@setpiece/playbook';
import { describe, expect, it } from 'vitest';
import { editPlaybook } from '../document/edit-playbook.ts';
import { stepSize } from '../canvas/node-size.ts';
import { smallPlaybook } from '../../testing/small-playbook.ts';
import { fillPositions, withoutPosition } from './missing-positions.ts';
import { tidyPositions } from './tidy.ts';

const withoutLayout = (playbook: Playbook): Playbook => editPlaybook(playbook, { layout: undefined });
const layouter = new elk.default();

const overlaps = (places: Readonly<Record<string, Position>>) => {
  const all = Object.values(places);
  return all.some((a, index) =>
    all.slice(index + 1).some((b) => Math.abs(a.x - b.x) < stepSize.width && Math.abs(a.y - b.y) < stepSize.height),
  );
};

describe('places for steps that have none', () => {
  it('are found for all of them without overlap', () => {
    const playbook = withoutLayout(smallPlaybook());
    const places = fillPositions(playbook);
    expect(Object.keys(places).toSorted()).toEqual(withoutPosition(playbook).toSorted());
    expect(overlaps(places)).toBe(false);
  });

  it('leave those alone that have one', () => {
    const { layout, ...rest } = smallPlaybook();
    const { set: _, ...positions } = layout?.positions ?? {};
    expect(Object.keys(fillPositions({ ...rest, layout: { positions } }))).toEqual(['set']);
  });
});

describe('tidying', () => {
  it.each(examplePlaybooks)(
    '$file: nothing overlaps, every plain route leads down, the trigger stays',
    async ({ text }) => {
      const playbook = readPlaybook(text).value!;
      const places = await tidyPositions(playbook, (graph) => layouter.layout(graph));
      expect(overlaps(places)).toBe(false);
      expect(places[playbook.trigger.id]).toEqual(playbook.layout?.positions[playbook.trigger.id]);
      for (const { from, to } of playbook.routes) expect(places[to]!.y).toBeGreaterThan(places[from]!.y);
    },
  );
});
