import { Drawer } from '@mantine/core';
import { JsonTree } from '@setpiece/ui';
import type { WorkspaceModule, WorkspaceRecord } from '../api/app-router.ts';
import { cellText } from './columns.ts';

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
      title={record && titleOf(module, record)}
    >
      {record && <JsonTree label="Fields of the record" value={record} openDepth={1} />}
    </Drawer>
  );
}

function titleOf(module: WorkspaceModule, record: WorkspaceRecord): string {
  return `${module.label}: ${cellText(record['name'] ?? record['value'] ?? record['title'] ?? record['uuid'])}`;
}
