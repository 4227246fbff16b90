import type { Playbook } from '@setpiece/playbook';
import fc from 'fast-check';
import { smallPlaybook, type ShortRoute } from './small-playbook.ts';

/** Playbooks as people draw them (blocks inside blocks) and as nobody does (routes anywhere). */
export const randomPlaybook: fc.Arbitrary<Playbook> = fc.oneof(
  { weight: 3, arbitrary: fc.array(block(), { minLength: 1, maxLength: 5 }).map(drawBlocks) },
  { weight: 2, arbitrary: tangle() },
);

/** What is drawn for when a step fails: nothing, a step that ends there or goes on with the others, two on one route, error and timeout. */
type Rescue = 'none' | 'end' | 'next' | 'two' | 'both';

type Block =
  | { readonly kind: 'step'; readonly rescue: Rescue }
  | { readonly kind: 'decision'; readonly options: readonly (readonly Block[])[]; readonly endsEarly: boolean }
  | {
      readonly kind: 'fork';
      readonly branches: readonly (readonly Block[])[];
      readonly meets: boolean;
      readonly any: boolean;
    }
  /** Branches of which the first is enough, after a step that may set off a tail as well: it leads nowhere. */
  | {
      readonly kind: 'race';
      readonly hasTail: boolean;
      readonly before: readonly Block[];
      readonly lanes: readonly (readonly Block[])[];
    }
  | { readonly kind: 'loop'; readonly body: readonly Block[] }
  /** Two branches that share a step before they meet. */
  | { readonly kind: 'shared'; readonly between: readonly Block[] }
  /** A path that ends or fails here. */
  | { readonly kind: 'end' }
  | { readonly kind: 'fail' };

function block(): fc.Arbitrary<Block> {
  const { block: whole } = fc.letrec<{ block: Block }>((tie) => {
    const several = fc.array(tie('block'), { maxLength: 3 });
    const some = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
    return {
      block: fc.oneof(
        { maxDepth: 3, depthSize: 'xsmall', withCrossShrink: true },
        weighted(8, {
          kind: fc.constant('step' as const),
          rescue: fc.constantFrom<Rescue[]>('none', 'none', 'end', 'next', 'two', 'both'),
        }),
        weighted(6, {
          kind: fc.constant('decision' as const),
          options: fc.array(several, { minLength: 2, maxLength: 3 }),
          endsEarly: fc.boolean(),
        }),
        weighted(8, {
          kind: fc.constant('fork' as const),
          branches: fc.array(some, { minLength: 2, maxLength: 4 }),
          meets: fc.boolean(),
          any: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
        }),
        weighted(3, {
          kind: fc.constant('race' as const),
          hasTail: fc.boolean(),
          before: several,
          lanes: fc.array(fc.array(tie('block'), { maxLength: 1 }), { minLength: 2, maxLength: 3 }),
        }),
        weighted(6, { kind: fc.constant('loop' as const), body: some }),
        weighted(4, { kind: fc.constant('shared' as const), between: several }),
        weighted(1, { kind: fc.constant('end' as const) }),
        weighted(1, { kind: fc.constant('fail' as const) }),
      ),
    };
  });
  return whole as fc.Arbitrary<Block>;
}

function weighted<Shape>(weight: number, shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) {
  return { weight, arbitrary: fc.record(shape) as fc.Arbitrary<Shape> };
}

/** A loose end: the place a next step is to be joined to, and on what. */
type End = readonly [from: string, on?: string];

function drawBlocks(blocks: readonly Block[]): Playbook {
  const routes: ShortRoute[] = [];
  const steps: Record<string, object> = {};
  let count = 0;
  const step = (ends: readonly End[]): string => {
    const id = `s${++count}`;
    for (const [from, on] of ends) routes.push(on === undefined ? [from, id] : [from, id, on]);
    return id;
  };
  const drawAll = (ends: readonly End[], list: readonly Block[]) => list.reduce(draw, ends);
  const draw = (ends: readonly End[], drawn: Block): readonly End[] => {
    if (!ends.length) return ends;
    const id = step(ends);
    if (drawn.kind === 'step') return afterStep(id, drawn.rescue);
    if (drawn.kind === 'end' || drawn.kind === 'fail') {
      steps[id] = drawn.kind === 'end' ? { kind: 'end' } : { kind: 'fail', reason: 'So it was drawn.' };
      return [];
    }
    if (drawn.kind === 'shared') {
      const [left, right] = [step([[id]]), step([[id]])];
      const middle = drawAll([[left], [right]], drawn.between);
      return [[step([[left], ...middle])], [step([[right], ...middle])]];
    }
    if (drawn.kind === 'decision') {
      steps[id] = { kind: 'decision', options: drawn.options.map((_, index) => ({ name: `o${index}` })) };
      const leaving = drawn.options.map((list, index) => drawAll([[id, `o${index}`]], list));
      return (drawn.endsEarly ? leaving.slice(1) : leaving).flat();
    }
    if (drawn.kind === 'fork') {
      const leaving = drawn.branches.flatMap((list) => drawAll([[id]], list));
      if (!drawn.meets) return leaving.slice(0, 1);
      if (leaving.length === 0) return [];
      const join = step(leaving);
      if (drawn.any) steps[join] = { join: 'any' };
      return [[join]];
    }
    if (drawn.kind === 'race') {
      if (drawn.hasTail) step([[id]]);
      const before = drawAll([[id]], drawn.before);
      if (!before.length) return [];
      const gun = step(before);
      const leaving = drawn.lanes.flatMap((list) => drawAll([[step([[gun]])]], list));
      if (!leaving.length) return [];
      const first = step(leaving);
      steps[first] = { join: 'any' };
      return [[first]];
    }
    const out = drawAll([[id]], drawn.body);
    if (!out.length) return [];
    const choice = step(out);
    routes.push([choice, id, 'again']);
    return [[choice, 'enough']];
  };
  const afterStep = (id: string, rescue: Rescue): readonly End[] => {
    if (rescue === 'none') return [[id]];
    const on = count % 3 ? 'error' : 'timeout';
    const rescued = [step([[id, on]])];
    if (rescue === 'two') rescued.push(step([[id, on]]));
    if (rescue === 'both') rescued.push(step([[id, on === 'error' ? 'timeout' : 'error']]));
    return rescue === 'end' ? [[id]] : [[id], ...rescued.map((end): End => [end])];
  };
  drawAll([['start']], blocks);
  return smallPlaybook(routes, steps as Parameters<typeof smallPlaybook>[1]);
}

/** Any routes among up to 14 steps; those back lead to a step that every way here has passed. */
function tangle(): fc.Arbitrary<Playbook> {
  const size = 14;
  const on = fc.constantFrom(undefined, undefined, undefined, 'error', 'timeout', 'o1', 'o2');
  const route = fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 1, max: size }), on);
  const forward = fc.array(route, { minLength: 3, maxLength: 24 });
  const back = fc.array(fc.tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size })), {
    maxLength: 2,
  });
  const any = fc.array(fc.integer({ min: 1, max: size }), { maxLength: 1 });
  return fc.tuple(forward, back, any).map(([ahead, behind, joins]) => {
    const routes = ahead.map(([from, skip, name]): ShortRoute => {
      const to = `s${Math.min(size, from + 1 + (skip % 4))}`;
      return from === 0 ? ['start', to] : name === undefined ? [`s${from}`, to] : [`s${from}`, to, name];
    });
    routes.push(['start', 's1']);
    for (const [from, to] of behind)
      if (to <= from && passedBefore(routes, `s${from}`, `s${to}`)) routes.push([`s${from}`, `s${to}`, 'again']);
    const known = new Set(routes.map(([, to]) => to));
    return smallPlaybook(
      routes,
      Object.fromEntries(
        joins.filter((join) => known.has(`s${join}`)).map((join) => [`s${join}`, { join: 'any' as const }]),
      ),
    );
  });
}

/** No way from the start to `step` avoids `before`. */
function passedBefore(routes: readonly ShortRoute[], step: string, before: string): boolean {
  const seen = new Set(['start']);
  const open = ['start'];
  for (let place = open.pop(); place !== undefined; place = open.pop())
    for (const [from, to] of routes)
      if (from === place && to !== before && !seen.has(to)) {
        seen.add(to);
        open.push(to);
      }
  return !seen.has(step);
}
