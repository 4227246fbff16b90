import { Badge, Tooltip } from '@mantine/core';
import type { Provenance } from '@setpiece/playbook';

const looks = {
  mock: { color: 'grape', label: 'mock', hint: 'The output was written by the author; nothing was called.' },
  replayed: {
    color: 'indigo',
    label: 'replayed',
    hint: 'The output was taken from an earlier run; nothing was called.',
  },
  simulated: {
    color: 'orange',
    label: 'simulated',
    hint: 'Nothing was called: the output has the shape that the connector promises.',
  },
};

/** Says where a value came from when it is not the real thing. */
export function ProvenanceBadge({ provenance }: { readonly provenance: Provenance | undefined }) {
  if (provenance === undefined || provenance === 'live') return null;
  const { color, label, hint } = looks[provenance];
  return (
    <Tooltip label={hint}>
      <Badge size="xs" variant="light" color={color}>
        {label}
      </Badge>
    </Tooltip>
  );
}
