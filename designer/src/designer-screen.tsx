import { ActionIcon, Tabs, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { ResizeHandle } from '@setpiece/ui';
import { useState, type ReactNode } from 'react';
import { Canvas } from './canvas/canvas.tsx';
import { InspectorSide } from './inspector/inspector-side.tsx';
import { FindDialog } from './keyboard/find-dialog.tsx';
import { ShortcutSheet } from './keyboard/shortcut-sheet.tsx';
import { useClipboard } from './keyboard/use-clipboard.ts';
import { useShortcuts } from './keyboard/use-shortcuts.ts';
import { useFirstLayout } from './layout/use-first-layout.ts';
import { useKeepInView } from './layout/use-keep-in-view.ts';
import { Palette } from './palette/palette.tsx';
import { ProblemsPanel } from './problems/problems-panel.tsx';
import { RunPanel } from './run/run-panel.tsx';
import type { BottomTab } from './store/designer-state.ts';
import { useDesigner, useDesignerState } from './store/use-designer.ts';
import { ConflictDialog } from './top-bar/conflict-dialog.tsx';
import { Notices } from './top-bar/notices.tsx';

/** The parts of the editor and where they stand. */
export function DesignerScreen(props: { topBar: ReactNode; needsLayout: boolean }) {
  useShortcuts();
  useClipboard();
  useFirstLayout(props.needsLayout);
  useKeepInView();
  return (
    <div className="spd">
      {props.topBar}
      <div className="spd-body">
        <PaletteSide />
        <section className="spd-centre" aria-label="Canvas">
          <div className="spd-stage">
            <Canvas />
            <Notices />
          </div>
          <BottomPanel />
        </section>
        <InspectorSide />
      </div>
      <ConflictDialog />
      <FindDialog />
      <ShortcutSheet />
    </div>
  );
}

function PaletteSide() {
  const { screen } = useDesigner();
  const isOpen = useDesignerState((state) => state.isPaletteOpen);
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  if (isReadOnly) return null;
  const label = isOpen ? 'Hide the palette' : 'Show the palette';
  return (
    <nav className="spd-left" data-open={isOpen || undefined} aria-label="Palette">
      {isOpen && <Palette />}
      <Tooltip label={label} position="right" openDelay={400}>
        <ActionIcon
          className="spd-fold"
          size="xs"
          variant="default"
          aria-label={label}
          onClick={() => screen.show({ isPaletteOpen: !isOpen })}
        >
          {isOpen ? <IconChevronLeft size={12} aria-hidden /> : <IconChevronRight size={12} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </nav>
  );
}

function BottomPanel() {
  const { screen } = useDesigner();
  const tab = useDesignerState((state) => state.bottomTab);
  const [height, setHeight] = useState(280);
  return (
    <section className="spd-bottom" aria-label="Bottom panel" style={{ height: tab ? height : undefined }}>
      {tab && (
        <ResizeHandle label="Height of the panel" side="top" size={height} min={140} max={700} onResize={setHeight} />
      )}
      <Tabs
        className="spd-tabs"
        value={tab ?? null}
        onChange={(next) => screen.showBottom((next ?? undefined) as BottomTab | undefined)}
        allowTabDeactivation
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="problems">Problems</Tabs.Tab>
          <Tabs.Tab value="run">Run</Tabs.Tab>
          {tab && (
            <ActionIcon
              ml="auto"
              mr={6}
              size="sm"
              variant="subtle"
              color="gray"
              className="spd-centred"
              aria-label="Close the panel"
              onClick={() => screen.showBottom(undefined)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </Tabs.List>
        <Tabs.Panel value="problems" className="spd-tab">
          <ProblemsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="run" className="spd-tab">
          <RunPanel />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
