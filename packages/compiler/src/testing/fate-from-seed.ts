import type { Playbook } from '@setpiece/playbook';
import type { Ended } from './interpreter.ts';
import type { Fate } from './lockstep.ts';

/** Chance from a number: equal seeds give equal fates. A step ends by its visit, whenever that comes. */
export function fateFromSeed(playbook: Playbook, seed: number): Fate {
  const steps = new Map(playbook.steps.map((step) => [step.id, step]));
  const classes = new Set(playbook.routes.map(({ from, on }) => `${from} ${typeof on === 'string' ? on : ''}`));
  let picks = 0;
  return {
    pick: (running) => running[Math.floor(chance(seed, `pick ${picks++}`) * running.length)]!,
    endingOf: (visit): Ended => {
      const id = visit.slice(0, visit.lastIndexOf('/'));
      const { kind } = steps.get(id) ?? {};
      if (kind === 'end' || kind === 'fail') return { outcome: kind };
      const roll = chance(seed, visit);
      if (roll < 0.004) return { outcome: 'fail' };
      if (roll < 0.012) return { outcome: 'end' };
      if (roll < 0.03) return { outcome: 'skipped' };
      if (roll < 0.2 && classes.has(`${id} timeout`)) return { outcome: 'timeout' };
      if (roll < 0.4 && classes.has(`${id} error`)) return { outcome: 'error' };
      const step = steps.get(id);
      if (step?.kind !== 'decision') return { outcome: 'done' };
      const option = step.options[Math.floor(chance(seed, `${visit} option`) * (step.options.length + 0.05))];
      return { outcome: 'done', ...(option && { option: option.name }) };
    },
  };
}

/** A number from 0 to 1 for a text: FNV-1a, then mixed. */
export function chance(seed: number, text: string): number {
  let hash = 2_166_136_261 ^ seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
