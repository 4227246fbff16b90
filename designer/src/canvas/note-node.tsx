import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { editNote } from '../document/notes.ts';
import { setPosition } from '../document/set-position.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';
import type { CanvasNode } from './canvas-nodes.ts';

/** A sticker on the canvas, edited in place. */
export const NoteNode = memo(function NoteNode({ id, selected }: NodeProps<CanvasNode>) {
  const { document } = useDesigner();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const note = useDesignerState((state) => state.history.present.notes?.find((one) => one.id === id));
  if (!note) return null;
  return (
    <div className="spd-note" data-color={note.color ?? 'yellow'}>
      <NodeResizer
        isVisible={selected && !isReadOnly}
        minWidth={120}
        minHeight={60}
        onResizeEnd={(_, { x, y, width, height }) =>
          document.change((playbook) =>
            setPosition(editNote(playbook, id, { width: Math.round(width), height: Math.round(height) }), id, {
              x: Math.round(x),
              y: Math.round(y),
            }),
          )
        }
      />
      <div className="spd-note-grip" aria-hidden />
      <textarea
        className="spd-note-text nodrag nowheel"
        aria-label="Note"
        placeholder="Write a note"
        readOnly={isReadOnly}
        value={note.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          document.change((playbook) => editNote(playbook, id, { text }), `${id}:text`);
        }}
      />
    </div>
  );
});
