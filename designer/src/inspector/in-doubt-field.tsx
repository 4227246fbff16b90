import { Select } from '@mantine/core';
import type { InDoubtPolicy } from '@setpiece/playbook';

const choices: { value: InDoubtPolicy | 'default'; label: string }[] = [
  { value: 'default', label: 'Ask the far side if it can tell, else run again' },
  { value: 'retry', label: 'Run again' },
  { value: 'probe', label: 'Ask the far side; a person when it cannot tell' },
  { value: 'ask', label: 'Ask a person' },
  { value: 'fail', label: 'Fail the step' },
];

interface InDoubtFieldProps {
  readonly value: InDoubtPolicy | undefined;
  readonly onChange: (value: InDoubtPolicy | undefined) => void;
}

/** What becomes of a call that the engine did not live to see the end of. */
export function InDoubtField({ value, onChange }: InDoubtFieldProps) {
  return (
    <Select
      size="xs"
      label="When Setpiece stopped during the call"
      description="Nobody knows then whether it took effect. Running again sends the same idempotency key."
      allowDeselect={false}
      data={choices}
      value={value ?? 'default'}
      onChange={(next) => onChange(next === 'default' || !next ? undefined : (next as InDoubtPolicy))}
    />
  );
}
