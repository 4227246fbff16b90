import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editStep } from '../document/edit-step.ts';
import { move } from '../document/move.ts';
import { smallPlaybook } from '../../testing/small-playbook.ts';
import { createEdgeDrawer } from './canvas-edges.ts';
import { groupFrames } from './canvas-groups.ts';
import { createNodeDrawer } from './canvas-nodes.ts';
import { labelPlace } from './line-path.ts';
import { outletsOf, routesFrom } from './outlets.ts';
import { placeForNew } from './place-for-new.ts';
import { routeAround, type Box } from './route-around.ts';

const outletIds = (playbook: ReturnType<typeof smallPlaybook>, id: string) => {
  const step = playbook.steps.find((one) => one.id === id);
  return step && outletsOf(step, routesFrom(playbook, id)).map((outlet) => outlet.id);
};

describe('ways out of a step', () => {
  it('are its options for a decision, plain and error where an error route is in use, none for an end', () => {
    const playbook = smallPlaybook();
    expect(outletIds(playbook, 'decide')).toEqual(['option:Yes', 'option:No']);
    expect(outletIds(playbook, 'look')).toEqual(['plain', 'error']);
    expect(outletIds(playbook, 'end')).toEqual([]);
  });

  it('include timeout once a timeout is set', () => {
    expect(outletIds(editStep(smallPlaybook(), 'set', { timeout: { seconds: 5 } }), 'set')).toEqual([
      'plain',
      'timeout',
    ]);
  });
});

describe('drawing', () => {
  it('draws again only what changed', () => {
    const drawNodes = createNodeDrawer();
    const drawEdges = createEdgeDrawer();
    const before = smallPlaybook();
    const after = move(before, { look: { x: 5, y: 5 } });
    const [old, next] = [drawNodes(before, [], {}), drawNodes(after, [], {})];
    expect(next.filter((node, index) => node !== old[index]).map(({ id }) => id)).toEqual(['look']);
    expect(drawEdges(after, [])).toEqual(drawEdges(before, []));
    expect(
      drawEdges(after, ['r1'])
        .filter(({ selected }) => selected)
        .map(({ id }) => id),
    ).toEqual(['r1']);
  });

  it('gives every route an outlet to begin at', () => {
    const playbook = smallPlaybook();
    const nodes = new Map(createNodeDrawer()(playbook, [], {}).map((node) => [node.id, node]));
    for (const { source, sourceHandle } of createEdgeDrawer()(playbook, [])) {
      expect(nodes.get(source)?.handles?.map(({ id }) => id)).toContain(sourceHandle);
    }
  });
});

describe('a place for a new step', () => {
  it('is under the chosen one, to the side when that is taken', () => {
    expect(placeForNew(smallPlaybook(), 'end')).toEqual({ x: 0, y: 650 });
    const place = placeForNew(smallPlaybook(), 'decide');
    expect(place.y).toBe(260);
    expect(Math.abs(place.x + 150)).toBeGreaterThan(240);
  });
});

describe('a line around boxes', () => {
  const box = (x: number, y: number): Box => ({ x, y, width: 240, height: 64 });

  it('is straight when nothing is in the way', () => {
    expect(routeAround({ x: 0, y: 0 }, { x: 0, y: 300 }, [])).toHaveLength(2);
  });

  it('goes beside a box that stands between', () => {
    const corners = routeAround({ x: 0, y: 0 }, { x: 0, y: 300 }, [box(-120, 110)]);
    expect(corners.some(({ x }) => x < -120 || x > 120)).toBe(true);
  });

  it('always joins both ends with level and upright stretches only', () => {
    const coordinate = fc.integer({ min: -800, max: 800 });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(
        point,
        point,
        fc.array(
          point.map(({ x, y }) => box(x, y)),
          { maxLength: 12 },
        ),
        (from, to, boxes) => {
          const corners = routeAround(from, to, boxes);
          expect([corners[0], corners.at(-1)]).toEqual([from, to]);
          corners.slice(1).forEach((corner, index) => {
            const before = corners[index]!;
            expect(Math.min(Math.abs(corner.x - before.x), Math.abs(corner.y - before.y))).toBeLessThan(1);
          });
        },
      ),
    );
  });
});

describe('labels of routes', () => {
  const down = (x: number, to: number) => [
    { x, y: 0 },
    { x, y: 20 },
    { x: to, y: 20 },
    { x: to, y: 100 },
  ];

  it('stand apart where lines of one box cross, each nearer to where its line goes', () => {
    const [left, right] = [labelPlace(down(80, 260)), labelPlace(down(160, 0))];
    expect([left.y, right.y]).toEqual([20, 20]);
    expect(left.x).toBeGreaterThan(160);
    expect(right.x).toBeLessThan(80);
  });

  it('are told apart near the box where lines go to the same one', () => {
    const [left, right] = [labelPlace(down(80, 300), true), labelPlace(down(160, 300), true)];
    expect(right.x - left.x).toBe(80);
  });

  it('stand in the line where it goes straight down', () => {
    expect(
      labelPlace([
        { x: 5, y: 0 },
        { x: 5, y: 60 },
      ]),
    ).toEqual({ x: 5, y: 30 });
  });
});

describe('frames of groups', () => {
  const group = { id: 'g', name: 'Look', steps: ['look', 'set', 'nowhere'] };

  it('hold every step of the group that stands somewhere', () => {
    const [frame] = groupFrames({ ...smallPlaybook(), groups: [group] });
    expect(frame).toMatchObject({ name: 'Look', x: -174, width: 288 });
    expect(frame!.y).toBeLessThan(260);
    expect(frame!.y + frame!.height).toBeGreaterThan(390 + 64);
  });

  it('are not drawn when none of their steps is there', () => {
    expect(groupFrames({ ...smallPlaybook(), groups: [{ ...group, steps: ['nowhere'] }] })).toEqual([]);
  });
});
