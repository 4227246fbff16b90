import { Button, Group, Stack, Text } from '@mantine/core';
import { FormField, type Value, type Values } from '@setpiece/playbook';
import { useState } from 'react';
import { z } from 'zod';
import { useDesigner } from '../store/use-designer.ts';
import { AnswerInput } from './answer-input.tsx';
import type { StepRunView } from './run-view.ts';

/** What a waiting manual input says of its form; anything that is not there counts as empty. */
const AskedForm = z.object({
  title: z.string().catch(''),
  text: z.string().catch(''),
  fields: z.array(FormField).catch([]),
  options: z.array(z.object({ name: z.string(), primary: z.boolean().optional() })).catch([]),
});

/** The question of a manual input, answered in place. */
export function AnswerForm({ stepRun }: { stepRun: StepRunView }) {
  const { runs } = useDesigner();
  const waiting = stepRun.waitingFor;
  const form = AskedForm.parse(waiting?.kind === 'input' && typeof waiting.form === 'object' ? waiting.form : {});
  const [input, setInput] = useState<Values>(() => defaultsOf(form.fields));
  const [isSending, setSending] = useState(false);
  const answer = async (option?: string) => {
    setSending(true);
    const { step, visit, item } = stepRun;
    await runs.answer({
      step,
      visit,
      ...(item !== undefined && { item }),
      ...(option !== undefined && { option }),
      input,
    });
    setSending(false);
  };
  const missing = form.fields.filter(
    ({ required, name }) => required && (input[name] === undefined || input[name] === ''),
  );
  return (
    <form className="spui-entry" aria-label={form.title || 'Manual input'} onSubmit={(event) => event.preventDefault()}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {form.title}
        </Text>
        {form.text && (
          <Text size="sm" className="spd-wrap">
            {form.text}
          </Text>
        )}
        {form.fields.map((field) => (
          <AnswerInput
            key={field.name}
            field={field}
            value={input[field.name]}
            onChange={(value) => setInput((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        {missing.length > 0 && (
          <Text size="xs" c="dimmed">
            Still needed: {missing.map(({ label, name }) => label ?? name).join(', ')}
          </Text>
        )}
        <Group gap="xs">
          {form.options.map(({ name, primary }) => (
            <Button
              key={name}
              size="xs"
              variant={primary ? 'filled' : 'default'}
              loading={isSending}
              disabled={missing.length > 0}
              onClick={() => void answer(name)}
            >
              {name}
            </Button>
          ))}
          {!form.options.length && (
            <Button size="xs" loading={isSending} disabled={missing.length > 0} onClick={() => void answer()}>
              Submit
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function defaultsOf(fields: readonly FormField[]): Values {
  const given = fields.filter((field): field is FormField & { default: Value } => field.default !== undefined);
  return Object.fromEntries(given.map((field) => [field.name, field.default]));
}
