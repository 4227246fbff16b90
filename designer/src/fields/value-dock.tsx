import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ActiveField } from '../store/designer-state.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';
import { JsonataView } from './jsonata-view.tsx';
import { PreviewView } from './preview-view.tsx';
import { ValueTree } from './value-tree.tsx';

type DockTab = 'preview' | 'values' | 'jsonata';

/** Under the form: the value of the dynamic field in use, what it can name, and its JSONata. */
export function ValueDock() {
  const field = useDesignerState((state) => state.activeField);
  return field ? <OpenDock field={field} /> : null;
}

function OpenDock({ field }: { field: ActiveField }) {
  const { screen } = useDesigner();
  const [tab, setTab] = useState<DockTab>('preview');
  return (
    <section className="spd-dock" aria-label="Dynamic value">
      <Group gap="xs" wrap="nowrap" justify="space-between" className="spd-dock-head">
        <Text size="xs" fw={600} truncate title={field.label}>
          {field.label}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Show of the dynamic value"
          data={[
            { value: 'preview', label: 'Preview' },
            { value: 'values', label: 'Values' },
            { value: 'jsonata', label: 'Show JSONata' },
          ]}
          value={tab}
          onChange={(next) => setTab(next as DockTab)}
        />
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label="Close the dynamic value panel"
          onClick={() => screen.activate(undefined)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Group>
      <div className="spd-dock-body">
        {tab === 'preview' && <PreviewView template={field.text} onProblem={field.mark} />}
        {tab === 'values' && <ValueTree onInsert={field.insert} />}
        {tab === 'jsonata' && <JsonataView template={field.text} />}
      </div>
    </section>
  );
}
