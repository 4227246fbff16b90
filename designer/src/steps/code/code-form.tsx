import { Input, Stack } from '@mantine/core';
import { TemplateEditor } from '../../fields/template-editor.tsx';
import { ValueField } from '../../fields/value-field.tsx';
import type { StepFormProps } from '../step-view.ts';

export function CodeForm({ step, edit }: StepFormProps<'code'>) {
  return (
    <Stack gap="sm">
      <ValueField
        label="Input"
        description="Bound to the name input in the code."
        value={step.input}
        onChange={(input) => edit({ input: input === '' ? undefined : input })}
      />
      <Input.Wrapper
        label="JavaScript"
        labelElement="div"
        description="Runs in a sandbox without network, files and timers, for at most 1 s. The value of its last expression, or what it returns, is the step's result; console.log lines stand beside it."
        size="xs"
      >
        <TemplateEditor
          label="JavaScript"
          language="code"
          isMultiline
          text={step.source}
          onText={(source) => edit({ source })}
        />
      </Input.Wrapper>
    </Stack>
  );
}
