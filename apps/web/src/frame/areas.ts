import {
  IconCalendarTime,
  IconDatabase,
  IconPlayerPlay,
  IconPlugConnected,
  IconRoute2,
  IconSettings,
  IconUserQuestion,
  type Icon,
} from '@tabler/icons-react';

export interface Area {
  readonly href: string;
  readonly label: string;
  readonly icon: Icon;
}

/** The areas of the app, as the rail and the Go to list name them. */
export const areas = {
  playbooks: { href: '/playbooks', label: 'Playbooks', icon: IconRoute2 },
  runs: { href: '/runs', label: 'Runs', icon: IconPlayerPlay },
  schedules: { href: '/schedules', label: 'Schedules', icon: IconCalendarTime },
  inputs: { href: '/inputs', label: 'Inputs', icon: IconUserQuestion },
  records: { href: '/records', label: 'Records', icon: IconDatabase },
  connectors: { href: '/connectors', label: 'Connectors', icon: IconPlugConnected },
  settings: { href: '/settings', label: 'Settings', icon: IconSettings },
} satisfies Record<string, Area>;
