import { Drawer, Group } from '@mantine/core';
import { JsonTree } from '@setpiece/ui';
import type { WorkspaceModule, WorkspaceRecord } from '../api/app-router.ts';
import { CopyJson } from '../frame/copy-json.tsx';
import { cellText } from './cell-text.ts';

interface RecordDrawerProps {
  readonly module: WorkspaceModule;
  readonly record: WorkspaceRecord | undefined;
  readonly onClose: () => void;
}

/** Everything that one record holds. */
export function RecordDrawer({ module, record, onClose }: RecordDrawerProps) {
  return (
    <Drawer
      opened={record !== undefined}
      onClose={onClose}
      position="right"
      size={520}
      title={record && <DrawerTitle module={module} record={record} />}
    >
      {record && <JsonTree label="Fields of the record" value={record} openDepth={1} />}
    </Drawer>
  );
}

function DrawerTitle({ module, record }: { readonly module: WorkspaceModule; readonly record: WorkspaceRecord }) {
  return (
    <Group gap={8} wrap="nowrap">
      {titleOf(module, record)}
      <CopyJson what="the record" value={record} />
    </Group>
  );
}

function titleOf(module: WorkspaceModule, record: WorkspaceRecord): string {
  return `${module.label}: ${cellText(record['name'] ?? record['value'] ?? record['title'] ?? record['uuid'])}`;
}
