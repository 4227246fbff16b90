import type { Route } from '@setpiece/playbook';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { routeState } from '../run/route-state.ts';
import { useDesignerState } from '../store/use-designer.ts';
import type { CanvasEdge } from './canvas-edges.ts';
import { labelPlace, linePath } from './line-path.ts';
import { useRouteLine } from './use-route-line.ts';

/** A route as a line with its label; dashed once the run cannot take it any more. */
export const RouteEdge = memo(function RouteEdge(props: EdgeProps<CanvasEdge>) {
  const { id, data, label, selected } = props;
  const state = useDesignerState(({ run, history }) =>
    data ? routeState(run, data.route, history.present.trigger.id) : 'open',
  );
  const corners = useRouteLine(props.sourceX, props.sourceY, props.targetX, props.targetY);
  const hasTwin = useDesignerState(
    ({ history }) => label !== undefined && data !== undefined && isTwin(data.route, history.present.routes),
  );
  const place = labelPlace(corners, hasTwin);
  return (
    <>
      <BaseEdge
        id={id}
        path={linePath(corners)}
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
            style={{ transform: `translate(-50%, -50%) translate(${place.x}px, ${place.y}px)` }}
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** Whether another route goes the same way. */
function isTwin({ id, from, to }: Route, routes: readonly Route[]): boolean {
  return routes.some((other) => other.id !== id && other.from === from && other.to === to);
}
