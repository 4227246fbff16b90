import { Alert, Text } from '@mantine/core';
import { JsonTree, summaryOf } from '@setpiece/ui';
import { isTemplate } from '@setpiece/expressions';
import { useDesignerState } from '../store/use-designer.ts';
import type { PreviewProblem } from './mark-problem.ts';
import { usePreview } from './use-preview.ts';

/** The value of a template on the variables of the last run. */
export function PreviewView(props: { template: string; onProblem: (problem: PreviewProblem) => void }) {
  const { template } = props;
  const hasRun = useDesignerState((state) => state.lastVars !== undefined);
  const result = usePreview(template, props.onProblem);
  if (!isTemplate(template)) {
    return (
      <Text size="xs" c="dimmed">
        Plain text. Type {'{{'} for a dynamic value, or take one from Values.
      </Text>
    );
  }
  if (!result) {
    return (
      <Text size="xs" c="dimmed">
        Evaluating…
      </Text>
    );
  }
  if ('error' in result) {
    return (
      <Alert p="xs" color="red" variant="light" title="No value">
        <Text size="xs">{result.error}</Text>
      </Alert>
    );
  }
  return (
    <div aria-label="Preview" role="status">
      <Text size="xs" c="dimmed" mb={2}>
        {typeName(result.value)}, on {hasRun ? 'the last run' : 'the sample (no run yet)'}
      </Text>
      {typeof result.value === 'object' && result.value !== null ? (
        <JsonTree label="Preview of the value" value={result.value} openDepth={1} />
      ) : (
        <Text size="xs" ff="monospace" className="spd-wrap">
          {typeof result.value === 'string' ? result.value : summaryOf(result.value)}
        </Text>
      )}
    </div>
  );
}

function typeName(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `list of ${value.length}`;
  return typeof value === 'string' ? 'text' : typeof value;
}
