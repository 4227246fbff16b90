/** Words for how a thing is doing; each has a colour, an icon and a label, so that no one needs to see colour. */
export type Status =
  | 'pending'
  | 'queued'
  | 'running'
  | 'waiting'
  | 'in_doubt'
  | 'paused'
  | 'succeeded'
  | 'failed'
  | 'skipped'
  | 'dead'
  | 'cancelled'
  | 'draft'
  | 'published'
  | 'inactive'
  | 'error'
  | 'warning'
  | 'info';

/** A Mantine colour, the name of an icon and the word on the screen. */
export interface StatusLook {
  readonly color: string;
  readonly icon: StatusIconName;
  readonly label: string;
}

export type StatusIconName =
  | 'clock'
  | 'loader'
  | 'user'
  | 'question'
  | 'pause'
  | 'check'
  | 'cross'
  | 'skip'
  | 'ban'
  | 'pencil'
  | 'rocket'
  | 'off'
  | 'alert'
  | 'triangle'
  | 'info';

/** How each status looks everywhere. */
export const statusLooks: Readonly<Record<Status, StatusLook>> = {
  pending: { color: 'gray', icon: 'clock', label: 'Not run' },
  queued: { color: 'gray', icon: 'clock', label: 'Queued' },
  running: { color: 'blue', icon: 'loader', label: 'Running' },
  waiting: { color: 'orange', icon: 'user', label: 'Waiting' },
  in_doubt: { color: 'yellow', icon: 'question', label: 'In doubt' },
  paused: { color: 'gray', icon: 'pause', label: 'Paused' },
  succeeded: { color: 'green', icon: 'check', label: 'Succeeded' },
  failed: { color: 'red', icon: 'cross', label: 'Failed' },
  skipped: { color: 'gray', icon: 'skip', label: 'Skipped' },
  dead: { color: 'gray', icon: 'ban', label: 'Not reached' },
  cancelled: { color: 'gray', icon: 'ban', label: 'Cancelled' },
  draft: { color: 'gray', icon: 'pencil', label: 'Draft' },
  published: { color: 'green', icon: 'rocket', label: 'Published' },
  inactive: { color: 'gray', icon: 'off', label: 'Inactive' },
  error: { color: 'red', icon: 'alert', label: 'Error' },
  warning: { color: 'yellow', icon: 'triangle', label: 'Warning' },
  info: { color: 'blue', icon: 'info', label: 'Info' },
};
