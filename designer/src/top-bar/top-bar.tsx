import { ActionIcon, Button, Group, Menu, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconDots,
  IconDownload,
  IconKeyboard,
  IconPlayerPlay,
  IconRocket,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { StatusBadge, StatusIcon } from '@setpiece/ui';
import { useState, type ReactNode } from 'react';
import { editPlaybook } from '../document/edit-playbook.ts';
import { countProblems } from '../problems/problems-of.ts';
import { isDirty } from '../store/designer-state.ts';
import { useDesigner, useDesignerState, usePlaybook } from '../store/use-designer.ts';
import { useDownload } from './use-download.ts';

/** Name, state, and what can be done with the whole playbook. */
export function TopBar({ start, end }: { start?: ReactNode; end?: ReactNode }) {
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  return (
    <header className="spd-top" aria-label="Playbook">
      {start}
      <PlaybookName />
      <DraftChip />
      {!isReadOnly && <UndoRedo />}
      <span className="spd-grow" />
      <ProblemCount />
      {isReadOnly ? null : <Actions />}
      <MoreMenu />
      {end}
    </header>
  );
}

function PlaybookName() {
  const { name } = usePlaybook();
  const { document } = useDesigner();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    const next = draft?.trim();
    if (next) document.change((playbook) => editPlaybook(playbook, { name: next }));
    setDraft(undefined);
  };
  return (
    <TextInput
      aria-label="Playbook name"
      variant="unstyled"
      className="spd-playbook-name"
      readOnly={isReadOnly}
      value={draft ?? name}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setDraft(undefined);
      }}
    />
  );
}

function DraftChip() {
  const version = useDesignerState((state) => state.publishedVersion);
  const dirty = useDesignerState(isDirty);
  return (
    <Group gap={6} wrap="nowrap" className="spd-state">
      {version === undefined ? (
        <StatusBadge status="draft" />
      ) : (
        <StatusBadge status="published" label={`Published v${version}`} />
      )}
      {dirty && (
        <Tooltip label="There are changes that are not saved">
          <span className="spd-dirty" role="status">
            Unsaved
          </span>
        </Tooltip>
      )}
    </Group>
  );
}

function UndoRedo() {
  const { document } = useDesigner();
  const canUndo = useDesignerState(({ history }) => history.past.length > 0);
  const canRedo = useDesignerState(({ history }) => history.future.length > 0);
  return (
    <Group gap={2} wrap="nowrap">
      <Tooltip label="Undo (Ctrl+Z)" openDelay={400}>
        <ActionIcon variant="subtle" color="gray" aria-label="Undo" disabled={!canUndo} onClick={() => document.undo()}>
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Redo (Ctrl+Shift+Z)" openDelay={400}>
        <ActionIcon variant="subtle" color="gray" aria-label="Redo" disabled={!canRedo} onClick={() => document.redo()}>
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

function ProblemCount() {
  const { screen } = useDesigner();
  const diagnostics = useDesignerState((state) => state.diagnostics);
  const isShown = useDesignerState((state) => state.bottomTab === 'problems');
  const { errors, warnings } = countProblems(diagnostics);
  const words = [errors && plural(errors, 'error'), warnings && plural(warnings, 'warning')].filter(Boolean).join(', ');
  return (
    <UnstyledButton
      className="spd-problem-count"
      aria-label={`Problems: ${words || 'none'}`}
      aria-pressed={isShown}
      onClick={() => screen.showBottom(isShown ? undefined : 'problems')}
    >
      {errors > 0 && (
        <>
          <StatusIcon status="error" label={null} /> {errors}
        </>
      )}
      {warnings > 0 && (
        <>
          <StatusIcon status="warning" label={null} /> {warnings}
        </>
      )}
      {errors + warnings === 0 && (
        <>
          <StatusIcon status="succeeded" label={null} /> No problems
        </>
      )}
    </UnstyledButton>
  );
}

function Actions() {
  const { files, runs } = useDesigner();
  const dirty = useDesignerState(isDirty);
  const isSaving = useDesignerState((state) => state.isSaving);
  return (
    <Group gap={6} wrap="nowrap">
      <Tooltip label="Saves and runs the draft (Ctrl+Enter)" openDelay={400}>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          onClick={() => void runs.start()}
        >
          Run
        </Button>
      </Tooltip>
      <Tooltip label="Save (Ctrl+S)" openDelay={400}>
        <Button
          size="xs"
          variant={dirty ? 'filled' : 'default'}
          loading={isSaving}
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={() => void files.save()}
        >
          Save
        </Button>
      </Tooltip>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRocket size={16} aria-hidden />}
        onClick={() => void files.publish()}
      >
        Publish
      </Button>
    </Group>
  );
}

function MoreMenu() {
  const { screen } = useDesigner();
  const download = useDownload();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="More">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void download()}>
          Export
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSettings size={16} aria-hidden />}
          onClick={() => {
            screen.select([]);
            screen.show({ showsSettings: true });
          }}
        >
          Playbook settings
        </Menu.Item>
        <Menu.Item leftSection={<IconSearch size={16} aria-hidden />} onClick={() => screen.show({ isFindOpen: true })}>
          Find
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          onClick={() => screen.show({ isShortcutSheetOpen: true })}
        >
          Shortcuts
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
