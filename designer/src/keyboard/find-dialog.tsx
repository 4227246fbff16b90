import { Modal, Select } from '@mantine/core';
import { useShowStep } from '../canvas/use-show-step.ts';
import { viewOf } from '../steps/step-views.ts';
import { useDesigner, useDesignerState, usePlaybook } from '../store/use-designer.ts';

/** Finds a step by name or kind and shows it. */
export function FindDialog() {
  const { screen } = useDesigner();
  const playbook = usePlaybook();
  const show = useShowStep();
  const isOpen = useDesignerState((state) => state.isFindOpen);
  const close = () => screen.show({ isFindOpen: false });
  return (
    <Modal lockScroll={false} opened={isOpen} onClose={close} title="Find a step" size="md">
      <Select
        data-autofocus
        aria-label="Step"
        searchable
        limit={50}
        placeholder="Name or kind"
        nothingFoundMessage="No such step"
        comboboxProps={{ withinPortal: true }}
        data={playbook.steps.map((step) => ({ value: step.id, label: `${step.name} (${viewOf(step).label})` }))}
        value={null}
        onKeyDown={({ key }) => key === 'Escape' && close()}
        onChange={(id) => {
          close();
          if (id !== null) show(id);
        }}
      />
    </Modal>
  );
}
