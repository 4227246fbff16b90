import { Textarea } from '@mantine/core';
import type { Step } from '@setpiece/playbook';
import type { StepChange } from '../document/edit-step.ts';
import { useDesignerState } from '../store/use-designer.ts';

/** What the author wants the next reader to know of a step. */
export function NotesTab({ step, edit }: { step: Step; edit: (change: StepChange) => void }) {
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  return (
    <Textarea
      size="xs"
      label="Description"
      autosize
      minRows={6}
      readOnly={isReadOnly}
      value={step.description ?? ''}
      onChange={(event) => edit({ description: event.currentTarget.value || undefined })}
    />
  );
}
