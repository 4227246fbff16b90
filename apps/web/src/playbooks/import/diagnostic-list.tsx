import { Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { Diagnostic } from '@setpiece/playbook';

const looks = {
  error: { icon: IconCircleX, color: 'red' },
  warning: { icon: IconAlertTriangle, color: 'yellow' },
  info: { icon: IconInfoCircle, color: 'blue' },
} satisfies Record<Diagnostic['severity'], unknown>;

interface DiagnosticListProps {
  readonly diagnostics: readonly Diagnostic[];
  /** How many are written out; the rest is counted. @default 20 */
  readonly limit?: number;
}

/** An author's mistakes, worst first. */
export function DiagnosticList({ diagnostics, limit = 20 }: DiagnosticListProps) {
  const order = Object.keys(looks);
  const sorted = diagnostics.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <List listStyleType="none" spacing={4} size="sm">
      {sorted.slice(0, limit).map((diagnostic, index) => (
        <List.Item key={index}>
          <OneDiagnostic diagnostic={diagnostic} />
        </List.Item>
      ))}
      {sorted.length > limit && (
        <List.Item>
          <Text c="dimmed">And {sorted.length - limit} more.</Text>
        </List.Item>
      )}
    </List>
  );
}

function OneDiagnostic({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { icon: SeverityIcon, color } = looks[diagnostic.severity];
  const place = diagnostic.at?.path;
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <SeverityIcon
        size={16}
        color={`var(--mantine-color-${color}-6)`}
        aria-label={diagnostic.severity}
        style={{ flex: 'none', marginTop: 2 }}
      />
      <Text component="span" style={{ overflowWrap: 'anywhere' }}>
        {diagnostic.message}
        {place && !diagnostic.message.includes(place) && (
          <Text component="span" c="dimmed" size="xs" ff="monospace">
            {` ${place}`}
          </Text>
        )}
      </Text>
    </Group>
  );
}
