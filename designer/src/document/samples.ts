import type { Playbook, Value } from '@setpiece/playbook';

/** Keeps a payload in the playbook under a name; the sample that had the name takes it over, with its mocks. */
export function saveSample(playbook: Playbook, name: string, input: Value): Playbook {
  const samples = playbook.samples ?? [];
  const isThere = samples.some((sample) => sample.name === name);
  const next = isThere
    ? samples.map((sample) => (sample.name === name ? { ...sample, input } : sample))
    : [...samples, { name, input }];
  return { ...playbook, samples: next };
}
