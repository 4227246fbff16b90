import { Text } from '@mantine/core';
import { JsonTree, type JsonPath } from '@setpiece/ui';
import { useMemo } from 'react';
import { knownVars } from '../run/known-vars.ts';
import { useDesignerState, usePlaybook } from '../store/use-designer.ts';
import { expressionOf } from './expression-of.ts';

/** What dynamic values can name: a click inserts it. */
export function ValueTree({ onInsert }: { onInsert: (expression: string) => void }) {
  const playbook = usePlaybook();
  const lastVars = useDesignerState((state) => state.lastVars);
  const catalog = useDesignerState((state) => state.catalog);
  const item = useDesignerState((state) => state.item);
  const known = useMemo(() => knownVars(playbook, lastVars, catalog, item), [playbook, lastVars, catalog, item]);
  return (
    <>
      <Text size="xs" c="dimmed" mb={2}>
        {lastVars ? 'Values of the last run.' : 'Values of the sample; run the playbook for real ones.'} A click on a
        name inserts it.
      </Text>
      <JsonTree
        label="Values"
        value={known}
        openDepth={2}
        onChoose={(path: JsonPath) => onInsert(expressionOf(path))}
      />
    </>
  );
}
