import { Text } from '@mantine/core';
import { useDesignerState, usePlaybook } from '../store/use-designer.ts';
import { NoteInspector } from './note-inspector.tsx';
import { PlaybookInspector } from './playbook-inspector.tsx';
import { RouteInspector } from './route-inspector.tsx';
import { SelectionInspector } from './selection-inspector.tsx';
import { StepInspector } from './step-inspector.tsx';
import { TriggerInspector } from './trigger-inspector.tsx';

/** What is chosen on the canvas, to look at and to edit. With nothing chosen, the playbook itself. */
export function Inspector() {
  const playbook = usePlaybook();
  const selection = useDesignerState((state) => state.selection);
  const [id] = selection;
  if (id === undefined) return <PlaybookInspector />;
  if (selection.length > 1) return <SelectionInspector />;
  if (id === playbook.trigger.id) return <TriggerInspector />;
  const step = playbook.steps.find((one) => one.id === id);
  if (step) return <StepInspector key={id} step={step} />;
  const route = playbook.routes.find((one) => one.id === id);
  if (route) return <RouteInspector key={id} route={route} />;
  const note = playbook.notes?.find((one) => one.id === id);
  if (note) return <NoteInspector key={id} note={note} />;
  return (
    <Text p="md" size="sm" c="dimmed">
      This is gone.
    </Text>
  );
}
