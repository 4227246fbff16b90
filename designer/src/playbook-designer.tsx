import { ReactFlowProvider } from '@xyflow/react';
import { ErrorBoundary } from '@setpiece/ui';
import type { Playbook } from '@setpiece/playbook';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { DesignerScreen } from './designer-screen.tsx';
import type { DesignerHost } from './designer-host.ts';
import { fillPositions, withoutPosition } from './layout/missing-positions.ts';
import { setPositions } from './document/set-position.ts';
import { NonceContext } from './nonce.ts';
import { createDesigner, type Designer } from './store/designer.ts';
import { isDirty } from './store/designer-state.ts';
import { DesignerContext } from './store/use-designer.ts';
import { TopBar } from './top-bar/top-bar.tsx';

export interface PlaybookDesignerProps {
  readonly host: DesignerHost;
  /** The draft to open. Another playbook needs another `key`. */
  readonly playbook: Playbook;
  /** How often the draft was saved; the host compares it when saving. */
  readonly revision: number;
  readonly publishedVersion?: number;
  /** A run to show on the canvas from the start. */
  readonly run?: string;
  /** Number of the event of that run right after which it is shown. Absent: as it is now. */
  readonly runAt?: number;
  /** Shows without letting edit: a frozen version with its run, for example. */
  readonly isReadOnly?: boolean;
  /** Leaves the top bar out, where the page around says the name and state of the playbook. */
  readonly hasNoTopBar?: boolean;
  /** Nonce of the page's content security policy, for style elements. */
  readonly nonce?: string;
  /** Told when unsaved changes come and go, for a guard on leaving. */
  readonly onDirtyChange?: (isDirty: boolean) => void;
  /** Stands left and right in the top bar: a way back, a switch. */
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

/** The playbook editor. Fills its parent, which must have a height. Needs a MantineProvider above it. */
export function PlaybookDesigner(props: PlaybookDesignerProps) {
  const { host, playbook, nonce, run, runAt } = props;
  const [designer] = useState(() => createDesigner(host, { ...props, playbook: placed(playbook) }));
  useEffect(() => designer.knowledge.start(), [designer]);
  useEffect(() => {
    if (run !== undefined) designer.runs.follow(run);
    return () => designer.runs.clear();
  }, [designer, run]);
  useEffect(() => designer.runs.lookAt(runAt), [designer, run, runAt]);
  useUnsavedGuard(designer, props.onDirtyChange);
  return (
    <NonceContext value={nonce}>
      <DesignerContext value={designer}>
        <ReactFlowProvider>
          <ErrorBoundary title="The editor broke">
            <DesignerScreen
              topBar={props.hasNoTopBar ? null : <TopBar start={props.start} end={props.end} />}
              needsLayout={hasNoLayout(playbook)}
            />
          </ErrorBoundary>
        </ReactFlowProvider>
      </DesignerContext>
    </NonceContext>
  );
}

/** Everything stands somewhere from the first frame on. */
function placed(playbook: Playbook): Playbook {
  return withoutPosition(playbook).length ? setPositions(playbook, fillPositions(playbook)) : playbook;
}

function hasNoLayout(playbook: Playbook): boolean {
  return playbook.steps.length > 0 && withoutPosition(playbook).length === playbook.steps.length + 1;
}

/** The browser asks before it leaves a page with unsaved changes. */
function useUnsavedGuard(designer: Designer, onDirtyChange: ((isDirty: boolean) => void) | undefined): void {
  const tell = useEffectEvent((dirty: boolean) => onDirtyChange?.(dirty));
  useEffect(() => {
    const { store } = designer;
    const guard = (event: BeforeUnloadEvent) => {
      if (isDirty(store.getState())) event.preventDefault();
    };
    const stop = store.subscribe((state, before) => {
      if (isDirty(state) !== isDirty(before)) tell(isDirty(state));
    });
    window.addEventListener('beforeunload', guard);
    return () => {
      stop();
      window.removeEventListener('beforeunload', guard);
    };
  }, [designer]);
}
