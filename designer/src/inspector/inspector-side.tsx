import { ActionIcon, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { ErrorBoundary, ResizeHandle } from '@setpiece/ui';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { ValueDock } from '../fields/value-dock.tsx';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';
import { Inspector } from './inspector.tsx';

const narrowScreen = '(max-width: 1199px)';
const slim = 340;
const usual = 400;
const wide = 680;

/**
 * The inspector beside the canvas. Where the screen is narrow, or a run is looked back at, the drawing has the room while nothing is
 * chosen; the playbook's own settings are folded away then.
 */
export function InspectorSide() {
  const isNarrow = useMediaQuery(narrowScreen, false, { getInitialValueInEffect: false });
  const { screen } = useDesigner();
  const isKept = useDesignerState((state) => state.showsSettings === true);
  const isIdle = useDesignerState(({ selection }) => !selection.length);
  const isLookingBack = useDesignerState(({ isReadOnly, isPast }) => isReadOnly && isPast === true);
  if (isIdle && isLookingBack) return null;
  if (isIdle && isNarrow && !isKept)
    return (
      <aside className="spd-side spd-side-folded" aria-label="Inspector">
        <EdgeButton
          label="Show the settings of the playbook"
          goesLeft
          onClick={() => screen.show({ showsSettings: true })}
        />
      </aside>
    );
  return (
    <OpenInspector
      key={isNarrow ? 'slim' : 'usual'}
      {...{ isNarrow, ...(isIdle && isNarrow && { onFold: () => screen.show({ showsSettings: false }) }) }}
    />
  );
}

function OpenInspector({ isNarrow, onFold }: { readonly isNarrow: boolean; readonly onFold?: () => void }) {
  const first = isNarrow ? slim : usual;
  const [width, setWidth] = useState(first);
  const isWide = width >= wide;
  return (
    <aside className="spd-side" style={{ width }} aria-label="Inspector">
      <ResizeHandle label="Width of the inspector" side="left" size={width} min={320} max={900} onResize={setWidth} />
      {onFold ? (
        <EdgeButton label="Hide the settings of the playbook" onClick={onFold} />
      ) : (
        <EdgeButton
          label={isWide ? 'Narrow the inspector' : 'Widen the inspector'}
          goesLeft={!isWide}
          onClick={() => setWidth(isWide ? first : wide)}
        />
      )}
      <div className="spd-side-body">
        <ErrorBoundary title="This form broke">
          <Inspector />
        </ErrorBoundary>
      </div>
      <ValueDock />
    </aside>
  );
}

function EdgeButton(props: { readonly label: string; readonly goesLeft?: boolean; readonly onClick: () => void }) {
  const Chevron = props.goesLeft ? IconChevronLeft : IconChevronRight;
  return (
    <Tooltip label={props.label} position="left" openDelay={400}>
      <ActionIcon className="spd-widen" size="xs" variant="default" aria-label={props.label} onClick={props.onClick}>
        <Chevron size={12} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
