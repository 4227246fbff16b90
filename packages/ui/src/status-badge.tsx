import { Badge } from '@mantine/core';
import { StatusIcon } from './status-icon.tsx';
import { statusLooks, type Status } from './status-look.ts';

/** A status with colour, icon and word. */
export function StatusBadge({
  status,
  label,
  size = 'sm',
}: {
  status: Status;
  label?: string;
  size?: 'xs' | 'sm' | 'md';
}) {
  const look = statusLooks[status];
  return (
    <Badge
      size={size}
      color={look.color}
      variant="light"
      tt="none"
      leftSection={<StatusIcon status={status} size={size === 'xs' ? 10 : 12} label={null} />}
    >
      {label ?? look.label}
    </Badge>
  );
}
