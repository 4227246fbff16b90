import { Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { counted } from '../../frame/counted.ts';
import tableClasses from '../../frame/table.module.css';

interface ImportResultProps {
  readonly imported: readonly { readonly id: string; readonly name: string; readonly status: string }[];
  readonly onClose: () => void;
}

/** What came in, with links to it. */
export function ImportResult({ imported, onClose }: ImportResultProps) {
  const landed = imported.filter(({ status }) => status !== 'unchanged');
  return (
    <Stack gap="md">
      <Group gap={8}>
        <IconCircleCheck size={20} color="var(--mantine-color-green-6)" />
        <Text fw={550}>{outcome(landed.length, imported.length)}</Text>
      </Group>
      <List listStyleType="none" spacing={4} size="sm" mah={320} style={{ overflow: 'auto' }}>
        {imported.map(({ id, name, status }) => (
          <List.Item key={id}>
            <Link href={`/playbooks/${id}`} className={tableClasses['link']}>
              {name}
            </Link>{' '}
            <Badge size="xs" variant="default" c="dimmed">
              {status}
            </Badge>
          </List.Item>
        ))}
      </List>
      {landed.length > 0 && (
        <Text c="dimmed">They are inactive. Open one, look at its problems, publish it, then switch it on.</Text>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}

function outcome(landed: number, all: number): string {
  if (landed > 0) return `${counted(landed, 'playbook')} came in`;
  return all > 0 ? 'All playbooks were here already' : 'What these files hold came in';
}
