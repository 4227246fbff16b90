import { Radio, Stack } from '@mantine/core';

export type ImportChoice = 'copy' | 'replace';

interface ReplaceChoiceProps {
  readonly value: ImportChoice;
  readonly onChange: (choice: ImportChoice) => void;
}

/** What becomes of a playbook that the workspace has with other content. */
export function ReplaceChoice({ value, onChange }: ReplaceChoiceProps) {
  return (
    <Radio.Group
      label="Some of these playbooks are here already, with other content"
      value={value}
      onChange={(chosen) => onChange(chosen === 'replace' ? 'replace' : 'copy')}
    >
      <Stack gap={6} mt={6}>
        <Radio size="xs" value="copy" label="Keep mine, and import these beside them as copies" />
        <Radio size="xs" value="replace" label="Replace my drafts (published versions stay as they are)" />
      </Stack>
    </Radio.Group>
  );
}
