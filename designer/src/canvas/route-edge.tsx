import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { routeState } from '../run/route-state.ts';
import { useDesignerState } from '../store/use-designer.ts';
import type { CanvasEdge } from './canvas-edges.ts';

/** A route as a line with its label; dashed once the run cannot take it any more. */
export const RouteEdge = memo(function RouteEdge(props: EdgeProps<CanvasEdge>) {
  const { id, data, label, selected } = props;
  const state = useDesignerState(({ run, history }) =>
    data ? routeState(run, data.route, history.present.trigger.id) : 'open',
  );
  const [path, labelX, labelY] = getSmoothStepPath({ ...props, borderRadius: 12, offset: 18 });
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        markerEnd={props.markerEnd}
        interactionWidth={16}
        className="spd-route-path"
        data-kind={data?.kind}
        data-state={state}
        data-selected={selected || undefined}
      />
      {label && (
        <EdgeLabelRenderer>
          <span
            className="spd-route-label nodrag nopan"
            data-kind={data?.kind}
            data-state={state}
            style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
