import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconLayoutDistributeVertical,
  IconMinus,
  IconPlus,
  IconRotateRectangle,
} from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { editPlaybook } from '../document/edit-playbook.ts';
import { useTidy } from '../layout/use-tidy.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';

/** Zoom, fit, tidy, direction. */
export function CanvasControls() {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const { document } = useDesigner();
  const tidy = useTidy();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const turn = () => {
    document.change((playbook) => {
      const layout = playbook.layout ?? { positions: {} };
      const direction = layout.direction === 'right' ? 'down' : 'right';
      return editPlaybook(playbook, { layout: { ...layout, direction } });
    });
    void tidy();
  };
  return (
    <Panel position="bottom-left" className="spd-controls">
      <Control label="Zoom in" onClick={() => void zoomIn()}>
        <IconPlus size={16} aria-hidden />
      </Control>
      <Control label="Zoom out" onClick={() => void zoomOut()}>
        <IconMinus size={16} aria-hidden />
      </Control>
      <Control label="Fit to screen" onClick={() => void fitView({ padding: 0.12, maxZoom: 1 })}>
        <IconArrowsMaximize size={16} aria-hidden />
      </Control>
      {!isReadOnly && (
        <>
          <Control label="Tidy" onClick={() => void tidy()}>
            <IconLayoutDistributeVertical size={16} aria-hidden />
          </Control>
          <Control label="Change direction" onClick={turn}>
            <IconRotateRectangle size={16} aria-hidden />
          </Control>
        </>
      )}
    </Panel>
  );
}

function Control(props: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={props.label} position="right" openDelay={400}>
      <ActionIcon variant="default" aria-label={props.label} onClick={props.onClick}>
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
