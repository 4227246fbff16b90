import { Checkbox, Fieldset, Stack, TextInput } from '@mantine/core';
import { plainText, type Assignee, type ManualInputStep, type Value } from '@setpiece/playbook';
import { withoutUndefined } from '../../document/edit-step.ts';
import { DurationField } from '../../fields/duration-field.tsx';
import { DynamicField } from '../../fields/dynamic-field.tsx';
import { FormFieldsField } from '../../fields/form-fields-field.tsx';
import type { StepFormProps } from '../step-view.ts';
import { AnswerOptionsField } from './answer-options-field.tsx';

export function ManualInputForm({ step, edit }: StepFormProps<'manual_input'>) {
  const assign = (change: Partial<Record<keyof Assignee, string | undefined>>) => {
    const assignee = withoutUndefined({ ...step.assignee, ...change });
    edit({ assignee: Object.keys(assignee).length ? assignee : undefined });
  };
  return (
    <Stack gap="sm">
      <DynamicField label="Title" isRequired value={step.title} onChange={(title) => edit({ title })} />
      <DynamicField label="Text" isMultiline value={step.text} onChange={(text) => edit({ text: text || undefined })} />
      <AnswerOptionsField step={step} />
      <FormFieldsField label="Inputs" value={step.fields} onChange={(fields) => edit({ fields })} />
      <Checkbox
        size="xs"
        label="This is an approval"
        checked={step.approval ?? false}
        description="The main answer approves. Any other answer decides at once, whatever is needed."
        onChange={(event) => edit(approvalOf(step, event.currentTarget.checked))}
      />
      <Fieldset legend="Who is asked" p="xs">
        <Stack gap="xs">
          {(['user', 'role', 'team'] as const).map((who) => (
            <DynamicField
              key={who}
              label={who === 'user' ? 'User' : who === 'role' ? 'Role' : 'Team'}
              value={step.assignee?.[who]}
              onChange={(name) => assign({ [who]: name || undefined })}
            />
          ))}
          <DynamicField
            label="E-mail addresses"
            description="Each gets a mail with a link that answers once. Needs an SMTP configuration."
            value={typeof step.assignee?.emails === 'string' ? step.assignee.emails : emailText(step.assignee?.emails)}
            onChange={(emails) => assign({ emails: emails || undefined })}
          />
          <TextInput
            size="xs"
            label="People who must agree"
            placeholder="1"
            inputMode="numeric"
            value={step.quorum ?? ''}
            onChange={(event) => edit({ quorum: Math.floor(Number(event.currentTarget.value)) || undefined })}
          />
        </Stack>
      </Fieldset>
      <DurationField label="Remind every" value={step.reminder} onChange={(reminder) => edit({ reminder })} />
      <DynamicField
        label="About record"
        description="IRI of the record that the question is about."
        value={step.record}
        onChange={(record) => edit({ record: record || undefined })}
      />
    </Stack>
  );
}

/** An approval begins with answers of its own; what the author has drawn already stays. */
function approvalOf({ options }: ManualInputStep, isApproval: boolean): Partial<ManualInputStep> {
  if (!isApproval) return { approval: undefined };
  const isFresh = options.length === 0 || (options.length === 1 && options[0]?.name === 'Continue');
  return { approval: true, ...(isFresh && { options: [{ name: 'Approve', primary: true }, { name: 'Reject' }] }) };
}

/** A list of addresses as text with commas. */
function emailText(emails: Value | undefined): string | undefined {
  return Array.isArray(emails) ? (emails as readonly Value[]).map(plainText).join(', ') : undefined;
}
