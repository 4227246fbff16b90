import { SegmentedControl } from '@mantine/core';
import { useLocation } from 'wouter';

interface PlaybookTabsProps {
  readonly id: string;
  readonly tab: 'editor' | 'runs' | 'tests' | 'versions';
}

/** Switches between the editor, the runs, the tests and the versions of one playbook. */
export function PlaybookTabs({ id, tab }: PlaybookTabsProps) {
  const [, go] = useLocation();
  return (
    <SegmentedControl
      aria-label="View"
      flex="none"
      value={tab}
      onChange={(next) => go(next === 'editor' ? `/playbooks/${id}` : `/playbooks/${id}/${next}`)}
      data={[
        { value: 'editor', label: 'Editor' },
        { value: 'runs', label: 'Runs' },
        { value: 'tests', label: 'Tests' },
        { value: 'versions', label: 'Versions' },
      ]}
    />
  );
}
