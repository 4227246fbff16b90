import {
  IconAlertCircle,
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleOff,
  IconClock,
  IconHelpCircle,
  IconInfoCircle,
  IconLoader2,
  IconPencil,
  IconPlayerPause,
  IconPlayerSkipForward,
  IconRocket,
  IconUser,
  IconX,
} from '@tabler/icons-react';
import { statusLooks, type Status, type StatusIconName } from './status-look.ts';
import { tint } from './tint.ts';

const icons = {
  clock: IconClock,
  loader: IconLoader2,
  user: IconUser,
  question: IconHelpCircle,
  pause: IconPlayerPause,
  check: IconCheck,
  cross: IconX,
  skip: IconPlayerSkipForward,
  ban: IconBan,
  pencil: IconPencil,
  rocket: IconRocket,
  off: IconCircleOff,
  alert: IconAlertCircle,
  triangle: IconAlertTriangle,
  info: IconInfoCircle,
} satisfies Record<StatusIconName, unknown>;

/** The icon of a status in its colour, named for screen readers unless text beside it says the same. */
export function StatusIcon({ status, size = 16, label }: { status: Status; size?: number; label?: string | null }) {
  const look = statusLooks[status];
  const Icon = icons[look.icon];
  const name = label === undefined ? look.label : label;
  return (
    <Icon
      size={size}
      className={status === 'running' ? 'spui-spin' : undefined}
      color={tint(look.color)}
      {...(name === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    />
  );
}
