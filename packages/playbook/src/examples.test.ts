import { examplePlaybooks } from '@setpiece/examples';
import { expect, test } from 'vitest';
import { readPlaybook } from './read-playbook.ts';
import { writePlaybook } from './write-playbook.ts';

test.for(examplePlaybooks.map(({ file, text }) => [file, text] as const))(
  'the example %s reads without a diagnostic and writes back byte for byte',
  ([, text]) => {
    const read = readPlaybook(text);
    expect(read.diagnostics).toEqual([]);
    if (!read.value) throw new Error('not read');
    expect(writePlaybook(read.value)).toBe(text);
  },
);

test.for(examplePlaybooks.map(({ file, text }) => [file, text] as const))(
  'every box and note of the example %s has its place on the canvas, none on another',
  ([, text]) => {
    const playbook = readPlaybook(text).value;
    const boxes = [playbook?.trigger, ...(playbook?.steps ?? [])].flatMap((box) => (box ? [box.id] : []));
    const places = boxes.map((id) => playbook?.layout?.positions[id]);
    expect(places).not.toContain(undefined);
    for (const [index, place] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        const apart =
          Math.abs((place?.x ?? 0) - (other?.x ?? 0)) >= 280 || Math.abs((place?.y ?? 0) - (other?.y ?? 0)) >= 110;
        expect(apart, `${JSON.stringify(place)} and ${JSON.stringify(other)} overlap`).toBe(true);
      }
    }
  },
);
