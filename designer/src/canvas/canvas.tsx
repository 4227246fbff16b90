import {
  Background,
  MiniMap,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  useStore,
  type Connection,
  type EdgeChange,
  type FinalConnectionState,
  type NodeChange,
} from '@xyflow/react';
import { useMantineColorScheme } from '@mantine/core';
import type { Position } from '@setpiece/playbook';
import { useMemo, useState, type DragEvent } from 'react';
import { connect, connectionProblem, routeOnOf } from '../document/connect.ts';
import { redirectRoute } from '../document/edit-route.ts';
import { move } from '../document/move.ts';
import { focusPalette } from '../palette/focus-palette.ts';
import { dragType, findPreset } from '../palette/presets.ts';
import { useDesigner, useDesignerState, usePlaybook } from '../store/use-designer.ts';
import { CanvasControls } from './canvas-controls.tsx';
import { GroupFrames } from './group-frames.tsx';
import { createEdgeDrawer, type CanvasEdge } from './canvas-edges.ts';
import { createNodeDrawer, type CanvasNode } from './canvas-nodes.ts';
import { NoteNode } from './note-node.tsx';
import { stepSize } from './node-size.ts';
import { RouteEdge } from './route-edge.tsx';
import { showWhole } from './show-whole.ts';
import { StepNode, TriggerNode } from './step-node.tsx';

const nodeTypes = { step: StepNode, trigger: TriggerNode, note: NoteNode };
const edgeTypes = { route: RouteEdge };
const manyNodes = 500;
/** Below this zoom nobody reads small print. */
const far = 0.4;

/** The playbook as a drawing: boxes, lines, notes. */
export function Canvas() {
  const playbook = usePlaybook();
  const selection = useDesignerState((state) => state.selection);
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const { colorScheme } = useMantineColorScheme();
  const { dragged, onNodesChange, onEdgesChange } = useCanvasChanges();
  const { onConnect, onConnectEnd, onReconnect, isValidConnection } = useConnecting();
  const onDrop = usePaletteDrop();
  const { screen } = useDesigner();
  const isFar = useStore(({ transform }) => transform[2] < far);
  const [drawNodes] = useState(createNodeDrawer);
  const [drawEdges] = useState(createEdgeDrawer);
  const nodes = useMemo(() => drawNodes(playbook, selection, dragged), [drawNodes, playbook, selection, dragged]);
  const edges = useMemo(() => drawEdges(playbook, selection), [drawEdges, playbook, selection]);
  return (
    <ReactFlow<CanvasNode, CanvasEdge>
      className={isFar ? 'spd-canvas spd-far' : 'spd-canvas'}
      colorMode={colorScheme === 'auto' ? 'system' : colorScheme}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onConnect={onConnect}
      onConnectEnd={onConnectEnd}
      onReconnect={onReconnect}
      isValidConnection={isValidConnection}
      onNodeDoubleClick={() => screen.showInspectorTab('configure')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      nodesDraggable={!isReadOnly}
      nodesConnectable={!isReadOnly}
      edgesReconnectable={!isReadOnly}
      onlyRenderVisibleElements={nodes.length > manyNodes}
      elevateEdgesOnSelect
      snapToGrid
      snapGrid={[10, 10]}
      minZoom={0.1}
      maxZoom={2}
      onError={warn}
      onInit={(flow) => void showWhole(flow, playbook)}
      deleteKeyCode={null}
      multiSelectionKeyCode={['Shift', 'Control', 'Meta']}
      selectionKeyCode="Shift"
      selectionMode={SelectionMode.Partial}
    >
      <Background gap={20} />
      <GroupFrames />
      <MiniMap
        pannable
        zoomable
        className="spd-map"
        position="bottom-right"
        ariaLabel="Map of the playbook"
        nodeColor={miniMapColor}
      />
      <CanvasControls />
    </ReactFlow>
  );
}

/** While an option is being renamed, its route and its outlet change one after the other: no reason to warn. */
function warn(code: string, message: string): void {
  if (code !== '008') console.warn(message);
}

function miniMapColor(node: CanvasNode): string {
  if (node.type === 'note') return 'var(--mantine-color-yellow-light)';
  return node.selected ? 'var(--mantine-primary-color-filled)' : 'var(--mantine-color-dimmed)';
}

/** Dragging moves boxes on the screen at once and changes the playbook when it ends; keys change it at once. */
function useCanvasChanges() {
  const { document, screen, store } = useDesigner();
  const [dragged, setDragged] = useState<Readonly<Record<string, Position>>>({});
  const select = (changes: readonly (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[]) => {
    const selection = new Set(store.getState().selection);
    for (const change of changes) {
      if (change.type !== 'select') continue;
      if (change.selected) selection.add(change.id);
      else selection.delete(change.id);
    }
    screen.select([...selection]);
  };
  const onNodesChange = (changes: NodeChange<CanvasNode>[]) => {
    select(changes);
    const moved = changes.filter((change) => change.type === 'position' && change.position !== undefined);
    if (!moved.length) return;
    const places = Object.fromEntries(
      moved.map((change) => ('position' in change ? [change.id, change.position] : [])),
    );
    if (moved.some((change) => 'dragging' in change && change.dragging)) return setDragged(places);
    const burst = Object.keys(dragged).length ? undefined : `move ${Object.keys(places).join()}`;
    document.change((playbook) => move(playbook, places), burst);
    setDragged({});
  };
  return { dragged, onNodesChange, onEdgesChange: select };
}

function useConnecting() {
  const { document, screen, store } = useDesigner();
  const { screenToFlowPosition } = useReactFlow();
  const ends = ({ source, target, sourceHandle }: Connection | CanvasEdge) => {
    const on = routeOnOf(sourceHandle);
    return { from: source, to: target, ...(on && { on }) };
  };
  return {
    onConnect: (connection: Connection) =>
      document.change((playbook) => connect(playbook, { id: crypto.randomUUID(), ...ends(connection) })),
    onConnectEnd: (event: MouseEvent | TouchEvent, { isValid, fromHandle, fromNode, toNode }: FinalConnectionState) => {
      if (isValid || toNode || fromHandle?.type !== 'source' || !fromNode || !('clientX' in event)) return;
      const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const on = routeOnOf(fromHandle.id);
      const position = { x: Math.round(x - stepSize.width / 2), y: Math.round(y) };
      screen.show({ openEnd: { joint: { from: fromNode.id, ...(on && { on }) }, position } });
      focusPalette(screen);
    },
    onReconnect: (edge: CanvasEdge, connection: Connection) =>
      document.change((playbook) => redirectRoute(playbook, edge.id, ends(connection))),
    isValidConnection: (connection: Connection | CanvasEdge) =>
      connectionProblem(store.getState().history.present, ends(connection)) === undefined,
  };
}

function usePaletteDrop() {
  const { screenToFlowPosition } = useReactFlow();
  const { document, store } = useDesigner();
  return (event: DragEvent) => {
    const preset = findPreset(store.getState().catalog, event.dataTransfer.getData(dragType));
    if (!preset) return;
    event.preventDefault();
    const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const position = { x: Math.round(x - stepSize.width / 2), y: Math.round(y - stepSize.height / 2) };
    const route =
      event.target instanceof Element && event.target.closest<SVGElement>('.react-flow__edge')?.dataset['id'];
    if (!preset.step) document.addNote(position);
    else document.addStep(preset.step, position, route ? { route } : undefined);
  };
}
