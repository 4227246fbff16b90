import { SegmentedControl } from '@mantine/core';
import { useLocation } from 'wouter';

interface PlaybookTabsProps {
  readonly id: string;
  readonly tab: 'editor' | 'runs';
}

/** Switches between the editor and the runs of one playbook. */
export function PlaybookTabs({ id, tab }: PlaybookTabsProps) {
  const [, go] = useLocation();
  return (
    <SegmentedControl
      aria-label="View"
      flex="none"
      value={tab}
      onChange={(next) => go(next === 'runs' ? `/playbooks/${id}/runs` : `/playbooks/${id}`)}
      data={[
        { value: 'editor', label: 'Editor' },
        { value: 'runs', label: 'Runs' },
      ]}
    />
  );
}
