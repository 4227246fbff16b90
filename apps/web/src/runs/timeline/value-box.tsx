import { Group, Text } from '@mantine/core';
import { JsonTree } from '@setpiece/ui';
import { CopyJson } from '../../frame/copy-json.tsx';
import classes from './timeline.module.css';

/** A named value as a tree; nothing where there is none. */
export function ValueBox({ label, value }: { readonly label: string; readonly value: unknown }) {
  if (value === undefined) return null;
  return (
    <div>
      <Group gap={4} mb={2}>
        <Text size="xs" fw={550}>
          {label}
        </Text>
        <CopyJson what={`the ${label.toLowerCase()}`} value={value} />
      </Group>
      <div className={classes['value']}>
        <JsonTree label={label} value={value} openDepth={1} />
      </div>
    </div>
  );
}
