import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { usePlaybook } from '../store/use-designer.ts';
import { groupFrames } from './canvas-groups.ts';

/** Frames behind the steps that belong together. */
export function GroupFrames() {
  const playbook = usePlaybook();
  const frames = useMemo(() => groupFrames(playbook), [playbook]);
  return (
    <ViewportPortal>
      {frames.map(({ id, name, x, y, width, height }) => (
        <div
          key={id}
          className="spd-group"
          role="group"
          aria-label={`Group ${name}`}
          style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
        >
          {name}
        </div>
      ))}
    </ViewportPortal>
  );
}
