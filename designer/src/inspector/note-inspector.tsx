import { SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import type { Note } from '@setpiece/playbook';
import { editNote } from '../document/notes.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';

/** A note: text and colour. */
export function NoteInspector({ note }: { note: Note }) {
  const { document } = useDesigner();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const edit = (change: Partial<Omit<Note, 'id'>>) =>
    document.change((playbook) => editNote(playbook, note.id, change), `${note.id}:${Object.keys(change).join()}`);
  return (
    <Stack gap="sm" p="sm">
      <Textarea
        size="xs"
        label="Text of the note"
        autosize
        minRows={5}
        readOnly={isReadOnly}
        value={note.text}
        onChange={(event) => edit({ text: event.currentTarget.value })}
      />
      <Text size="xs" fw={600}>
        Colour
      </Text>
      <SegmentedControl
        size="xs"
        aria-label="Colour of the note"
        disabled={isReadOnly}
        data={['yellow', 'green', 'blue', 'red', 'gray']}
        value={note.color ?? 'yellow'}
        onChange={(color) => edit({ color })}
      />
    </Stack>
  );
}
