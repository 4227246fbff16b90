import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';

/** It was saved elsewhere meanwhile, by somebody or in another tab: the author chooses what happens; nothing is lost by any choice that is offered first. */
export function ConflictDialog() {
  const { files, store } = useDesigner();
  const conflict = useDesignerState((state) => state.conflict);
  const close = () => store.setState({ conflict: undefined });
  const who = conflict?.by ?? 'Somebody';
  const when = conflict?.at === undefined ? '' : ` at ${new Date(conflict.at).toLocaleString()}`;
  return (
    <Modal
      lockScroll={false}
      opened={conflict !== undefined}
      onClose={close}
      title="Saved elsewhere meanwhile"
      centered
    >
      <Stack gap="sm">
        <Text size="sm">
          {who} saved this playbook in another window{when}, after it was opened here. Nothing of yours was saved yet,
          and nothing is lost.
        </Text>
        <Button variant="default" onClick={() => void files.keepAsCopy()}>
          Keep mine as a copy, show theirs
        </Button>
        <Button variant="default" onClick={() => void files.reload()}>
          Show theirs (undo brings mine back)
        </Button>
        <Button color="red" variant="light" onClick={() => void files.overwrite()}>
          Save mine over theirs
        </Button>
        <Button variant="subtle" onClick={close}>
          Go on editing
        </Button>
      </Stack>
    </Modal>
  );
}
