import { Group, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';

interface ProblemCountsProps {
  readonly problems: { readonly errors: number; readonly warnings: number };
}

/** Errors and warnings of a playbook as two small counts; a quiet tick where there are none. */
export function ProblemCounts({ problems: { errors, warnings } }: ProblemCountsProps) {
  if (errors + warnings === 0) {
    return (
      <Tooltip label="No problems">
        <IconCircleCheck size={15} stroke={1.6} color="var(--mantine-color-dimmed)" aria-label="No problems" />
      </Tooltip>
    );
  }
  return (
    <Group gap={8} wrap="nowrap">
      {errors > 0 && (
        <Count icon={IconCircleX} color="red" count={errors} label={`${errors} errors block publishing`} />
      )}
      {warnings > 0 && (
        <Count icon={IconAlertTriangle} color="yellow" count={warnings} label={`${warnings} warnings`} />
      )}
    </Group>
  );
}

function Count(props: { icon: typeof IconCircleX; color: string; count: number; label: string }) {
  const Icon = props.icon;
  return (
    <Tooltip label={props.label}>
      <Group gap={3} wrap="nowrap" component="span">
        <Icon size={15} stroke={1.8} color={`var(--mantine-color-${props.color}-6)`} aria-label={props.label} />
        {props.count}
      </Group>
    </Tooltip>
  );
}
