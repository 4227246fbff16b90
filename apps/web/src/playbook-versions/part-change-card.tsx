import { Badge, Group, Paper, Text } from '@mantine/core';
import { toldFields, type PartChange } from '@setpiece/playbook';
import { FieldChangeView } from './field-change-view.tsx';

const colors = { added: 'green', removed: 'red', changed: 'blue', renamed: 'gray' } as const;

/** What became of one step, route or other part of a playbook. */
export function PartChangeCard({ change }: { readonly change: PartChange }) {
  const { part, name, previousName, fields } = change;
  const isToldBelow = previousName === undefined || fields.some(({ path }) => path === 'name');
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${part} ${name}`}>
      <Group gap={8}>
        <Badge variant="light" color={colors[change.change]}>
          {change.change === 'renamed' ? 'other id' : change.change}
        </Badge>
        <Text fw={550} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {part}
          {!isToldBelow && ` · was ${previousName}`}
        </Text>
      </Group>
      {toldFields(change).map((field) => (
        <FieldChangeView key={`${field.path} ${field.isOrder ? 'order' : ''}`} field={field} />
      ))}
    </Paper>
  );
}
