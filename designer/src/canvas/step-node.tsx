import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { usePlaybook, useDesignerState, useStep } from '../store/use-designer.ts';
import { tint } from '@setpiece/ui';
import { viewOf } from '../steps/step-views.ts';
import { triggerViews } from '../triggers/trigger-views.ts';
import { outletPlace, type CanvasNode } from './canvas-nodes.ts';
import { NodeMarks } from './node-marks.tsx';
import type { Outlet } from './outlets.ts';

/** A step on the canvas: icon, name, what it does, problems and how it runs. */
export const StepNode = memo(function StepNode({ id, data }: NodeProps<CanvasNode>) {
  const step = useStep(id);
  const catalog = useDesignerState((state) => state.catalog);
  const status = useDesignerState((state) => state.run?.steps[id]?.status);
  if (!step) return null;
  const { icon: StepIcon, color, line, label } = viewOf(step);
  return (
    <div className="spd-node" data-kind={step.kind} data-status={status} data-disabled={step.disabled || undefined}>
      <StepInlet />
      <span className="spd-node-icon" style={{ color: tint(color) }}>
        <StepIcon size={22} aria-label={label} role="img" />
      </span>
      <span className="spd-node-text">
        <span className="spd-node-name" title={step.name}>
          {step.name}
        </span>
        <span className="spd-node-line">{line(step, catalog)}</span>
      </span>
      <NodeMarks id={id} step={step} />
      <Outlets outlets={data.outlets} />
    </div>
  );
});

/** The trigger on the canvas. */
export const TriggerNode = memo(function TriggerNode({ id, data }: NodeProps<CanvasNode>) {
  const { trigger } = usePlaybook();
  const isStarted = useDesignerState((state) => state.run?.vars !== undefined);
  const { icon: TriggerIcon, label } = triggerViews[trigger.kind];
  return (
    <div className="spd-node spd-node-trigger" data-status={isStarted ? 'succeeded' : undefined}>
      <span className="spd-node-icon">
        <TriggerIcon size={22} aria-hidden />
      </span>
      <span className="spd-node-text">
        <span className="spd-node-name" title={trigger.name}>
          {trigger.name}
        </span>
        <span className="spd-node-line">{label}</span>
      </span>
      <NodeMarks id={id} />
      <Outlets outlets={data.outlets} />
    </div>
  );
});

function StepInlet() {
  const direction = useDirection();
  return (
    <Handle
      type="target"
      id="in"
      position={direction === 'down' ? Position.Top : Position.Left}
      className="spd-inlet"
    />
  );
}

function Outlets({ outlets }: { outlets: readonly Outlet[] }) {
  const direction = useDirection();
  return outlets.map(({ id, kind, label, isUsed }, index) => {
    const place = `${outletPlace(index, outlets.length) * 100}%`;
    return (
      <Handle
        key={id}
        id={id}
        type="source"
        position={direction === 'down' ? Position.Bottom : Position.Right}
        className="spd-outlet"
        data-kind={kind}
        title={kind === 'plain' ? 'Drag to the next step' : `${label}: drag to the step that comes then`}
        style={direction === 'down' ? { left: place } : { top: place }}
      >
        {!isUsed && kind !== 'plain' && <span className="spd-outlet-label">{label}</span>}
      </Handle>
    );
  });
}

function useDirection() {
  return useDesignerState((state) => state.history.present.layout?.direction ?? 'down');
}
