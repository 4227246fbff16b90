import { loadMachine } from '@setpiece/compiler';
import type { Route, Step } from '@setpiece/playbook';
import type { PlaybookVersion } from '../ports/playbook-source.ts';

/** A version made ready to run: its machine bound, its steps and routes found by id. */
export interface LoadedVersion extends PlaybookVersion {
  readonly bound: ReturnType<typeof loadMachine>;
  readonly steps: ReadonlyMap<string, Step>;
  /** Routes out of a step or the trigger, in file order. */
  readonly routesFrom: ReadonlyMap<string, readonly Route[]>;
  readonly routesTo: ReadonlyMap<string, readonly Route[]>;
}

/** Machine formats that this runtime reads. */
export const readableMachineFormats: readonly number[] = [1, 2];

/** @throws when the machine has a format that this runtime does not read */
export function loadVersion(version: PlaybookVersion): LoadedVersion {
  if (!readableMachineFormats.includes(version.machineFormat))
    throw new Error(
      `Version ${version.id} of "${version.playbook.name}" has machine format ${version.machineFormat}; this runtime reads ` +
        `${readableMachineFormats.join(' and ')}. Publish the playbook again.`,
    );
  const { steps, routes } = version.playbook;
  return {
    ...version,
    bound: loadMachine(version.machine),
    steps: new Map(steps.map((step) => [step.id, step])),
    routesFrom: Map.groupBy(routes, ({ from }) => from),
    routesTo: Map.groupBy(routes, ({ to }) => to),
  };
}

/** A step of the version. */
export function stepOf(version: LoadedVersion, id: string): Step {
  const step = version.steps.get(id);
  if (!step) throw new Error(`Version ${version.id} has no step ${id}, but its journal names it.`);
  return step;
}
