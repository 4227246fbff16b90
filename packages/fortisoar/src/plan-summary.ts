import type { Origin, Playbook } from '@setpiece/playbook';
import type { ImportPlan } from './import-plan.ts';

/** A plan in numbers. */
export interface PlanSummary {
  readonly workflows: number;
  /** Boxes, the triggers too. */
  readonly steps: number;
  /** Boxes by kind; triggers as `trigger:<kind>`. */
  readonly byKind: Readonly<Record<string, number>>;
  readonly routes: number;
  readonly diagnostics: Readonly<Record<string, number>>;
  /** Keys of the source that have no place in the format and stand in `origin`. */
  readonly originKeys: Readonly<Record<string, number>>;
}

/** Counts what a plan brings, most frequent first. */
export function planSummary(plan: ImportPlan): PlanSummary {
  const playbooks = plan.playbooks.map(({ playbook }) => playbook);
  const kinds = playbooks.flatMap(({ trigger, steps }) => [
    `trigger:${trigger.kind}`,
    ...steps.map(({ kind }) => kind),
  ]);
  const diagnostics = [...plan.diagnostics, ...plan.playbooks.flatMap((planned) => planned.diagnostics)];
  return {
    workflows: playbooks.length,
    steps: kinds.length,
    byKind: count(kinds),
    routes: playbooks.reduce((sum, { routes }) => sum + routes.length, 0),
    diagnostics: count(diagnostics.map(({ code }) => code)),
    originKeys: count(playbooks.flatMap(originKeys)),
  };
}

function originKeys({ origin, trigger, steps, routes }: Playbook): string[] {
  return [
    ...keysOf('playbook', origin),
    ...[trigger, ...steps].flatMap((box) => keysOf('step', box.origin)),
    ...routes.flatMap((route) => keysOf('route', route.origin)),
  ];
}

/** The name of the step type is a mark, not a leftover. */
function keysOf(place: string, origin: Origin | undefined): string[] {
  return Object.entries(origin ?? {}).flatMap(([key, value]) => {
    if (key === 'stepType') return [];
    const isArguments = key === 'arguments' && typeof value === 'object' && value !== null;
    return isArguments ? Object.keys(value).map((name) => `${place}.arguments.${name}`) : [`${place}.${key}`];
  });
}

function count(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)));
}
