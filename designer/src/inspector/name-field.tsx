import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { renameStep } from '../document/rename-step.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';

/** The name of a step. Leaving the field renames it, and every reference to it, in one entry. */
export function NameField({ id, name }: { id: string; name: string }) {
  const { document, screen } = useDesigner();
  const [draft, setDraft] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const isRenaming = useDesignerState((state) => state.renaming === id);
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  useEffect(() => {
    if (!isRenaming) return;
    input.current?.focus();
    input.current?.select();
    screen.show({ renaming: undefined });
  }, [isRenaming, screen]);
  const commit = () => {
    if (draft !== undefined) document.change((playbook) => renameStep(playbook, id, draft));
    setDraft(undefined);
  };
  return (
    <TextInput
      ref={input}
      flex={1}
      size="sm"
      variant="unstyled"
      className="spd-name"
      aria-label="Step name"
      readOnly={isReadOnly}
      value={draft ?? name}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setDraft(undefined);
      }}
    />
  );
}
