import type { Playbook, Value, Values } from '@setpiece/playbook';
import { editPlaybook } from './edit-playbook.ts';

/** Keeps a payload and mocks in the playbook under a name; the sample that had the name takes them over and keeps its other mocks. */
export function saveSample(playbook: Playbook, name: string, input: Value, mocks?: Values): Playbook {
  const samples = playbook.samples ?? [];
  const isThere = samples.some((sample) => sample.name === name);
  const next = isThere
    ? samples.map((sample) =>
        sample.name === name ? { ...sample, input, ...(mocks && { mocks: { ...sample.mocks, ...mocks } }) } : sample,
      )
    : [...samples, { name, input, ...(mocks && { mocks }) }];
  return { ...playbook, samples: next };
}

/** Takes a sample out of the playbook. */
export function removeSample(playbook: Playbook, name: string): Playbook {
  const left = (playbook.samples ?? []).filter((sample) => sample.name !== name);
  return editPlaybook(playbook, { samples: left.length ? left : undefined });
}
