import { Kbd, Modal, Table } from '@mantine/core';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';
import { shortcuts } from './shortcuts.ts';

const others = [
  ['Mod+C  Mod+X  Mod+V', 'Copy, cut, paste'],
  ['Arrow keys', 'Move the chosen steps'],
  ['Shift+drag', 'Choose several'],
  ['Drag from a dot', 'Connect, or add the next step'],
  ['{{', 'Complete a dynamic value'],
] as const;

/** All keys at a glance. */
export function ShortcutSheet() {
  const { screen } = useDesigner();
  const isOpen = useDesignerState((state) => state.isShortcutSheetOpen);
  const rows = [...shortcuts.map(({ keys, label }) => [keys, label] as const), ...others];
  return (
    <Modal
      lockScroll={false}
      opened={isOpen}
      onClose={() => screen.show({ isShortcutSheetOpen: false })}
      title="Shortcuts"
      size="md"
    >
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {rows.map(([keys, label]) => (
            <Table.Tr key={keys}>
              <Table.Td>
                <Kbd>{keys.replaceAll('Mod', modifier())}</Kbd>
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

function modifier(): string {
  return navigator.platform.startsWith('Mac') ? 'Cmd' : 'Ctrl';
}
