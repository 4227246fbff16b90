import { Select } from '@mantine/core';

export type RerunVersion = 'same' | 'latest';

interface VersionChoiceProps {
  readonly mode: 'live' | 'test';
  readonly value: RerunVersion;
  readonly onChange: (version: RerunVersion) => void;
}

/** Which version of its playbook a run is run again on. A test run can take the draft as it is now. */
export function VersionChoice({ mode, value, onChange }: VersionChoiceProps) {
  return (
    <Select
      label="Playbook"
      w={300}
      allowDeselect={false}
      data={versionChoices(mode)}
      value={value}
      onChange={(chosen) => onChange(chosen as RerunVersion)}
    />
  );
}

function versionChoices(mode: 'live' | 'test'): { value: RerunVersion; label: string }[] {
  return [
    { value: 'same', label: 'As it was when the run began' },
    { value: 'latest', label: mode === 'test' ? 'The draft as it is now' : 'The latest published version' },
  ];
}
