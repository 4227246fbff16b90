import type { StateJson } from '../machine-json.ts';
import { forget } from './follow.ts';
import { atRest } from './gate.ts';

/** More forks than these stand in groups, and a group is entered when one of it is: what rests should cost little. */
const mostAlone = 6;

/** The regions of the forks that stand beside the paths of a state, by key; given are the branches of each. */
export function besideRegions(branches: ReadonlyMap<string, StateJson>, around: string): Record<string, StateJson> {
  const all = [...branches];
  if (all.length <= mostAlone) return regionsOf(all, around);
  const size = Math.ceil(Math.sqrt(all.length));
  const count = Math.ceil(all.length / size);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const key = `${around}:group:${index + 1}`;
      return [key, group(key, all.slice(index * size, (index + 1) * size), around)];
    }),
  );
}

type Branches = readonly (readonly [key: string, branches: StateJson])[];

function regionsOf(all: Branches, around: string): Record<string, StateJson> {
  return Object.fromEntries(all.map(([key, branches]) => [key, beside(key, branches, around)]));
}

/** It can be entered again when all of it has come to rest. */
function beside(key: string, branches: StateJson, around: string): StateJson {
  const isDue = { type: 'arrived', params: { at: key } };
  return {
    initial: 'gate',
    states: {
      gate: {
        always: [
          { guard: isDue, target: 'branches', actions: [forget([key])] },
          { guard: atRest(around), target: 'end' },
        ],
      },
      branches: { ...branches, onDone: [{ target: 'gate' }] },
      end: { type: 'final' },
    },
  };
}

function group(key: string, all: Branches, around: string): StateJson {
  const isDue = { type: 'arrivedAny', params: { at: all.map(([name]) => name) } };
  return {
    initial: 'gate',
    states: {
      gate: {
        always: [
          { guard: isDue, target: 'open' },
          { guard: atRest(around), target: 'end' },
        ],
      },
      open: { type: 'parallel', states: regionsOf(all, key), onDone: [{ target: 'gate' }] },
      end: { type: 'final' },
    },
  };
}
