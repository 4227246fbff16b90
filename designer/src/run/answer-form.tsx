import { Button, Group, Stack, Text } from '@mantine/core';
import { FormField, type Values } from '@setpiece/playbook';
import { checkAnswer, firstInput, textOfHtml, unmetNeeds } from '@setpiece/records';
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
  quorum: z.number().catch(1),
  needs: z.array(z.object({ option: z.string(), field: z.string(), message: z.string() })).catch([]),
});

/** The question of a manual input, answered in place. Fields come and go as the others ask for. */
export function AnswerForm({ stepRun }: { stepRun: StepRunView }) {
  const { runs } = useDesigner();
  const waiting = stepRun.waitingFor;
  const form = AskedForm.parse(waiting?.kind === 'input' && typeof waiting.form === 'object' ? waiting.form : {});
  const [input, setInput] = useState<Values>(() => firstInput(form.fields));
  const [isSending, setSending] = useState(false);
  const [tried, setTried] = useState<string>();
  const checked = checkAnswer(form.fields, input);
  const isIncomplete = checked.problems.length > 0;
  const unmet = unmetNeeds(form.needs, tried, checked.input);
  const answer = async (option?: string) => {
    setTried(option);
    if (unmetNeeds(form.needs, option, checked.input).length > 0) return;
    setSending(true);
    const { step, visit, item } = stepRun;
    await runs.answer({
      step,
      visit,
      ...(item !== undefined && { item }),
      ...(option !== undefined && { option }),
      input: checked.input,
    });
    setSending(false);
  };
  return (
    <form className="spui-entry" aria-label={form.title || 'Manual input'} onSubmit={(event) => event.preventDefault()}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {form.title}
        </Text>
        {form.text && (
          <Text size="sm" className="spd-wrap">
            {textOfHtml(form.text)}
          </Text>
        )}
        {checked.asked.map((field) => (
          <AnswerInput
            key={field.name}
            field={field}
            value={input[field.name]}
            onChange={(value) => setInput((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        {isIncomplete && (
          <Text size="xs" c="dimmed">
            {checked.problems.map(({ message }) => message).join(' ')}
          </Text>
        )}
        {unmet.map(({ field, message }) => (
          <Text key={field} size="xs" c="red" role="alert">
            {message}
          </Text>
        ))}
        {form.quorum > 1 && (
          <Text size="xs" c="dimmed">
            {stepRun.answers?.length ?? 0} answered so far; {form.quorum} people must agree.
          </Text>
        )}
        <Group gap="xs">
          {form.options.map(({ name, primary }) => (
            <Button
              key={name}
              size="xs"
              variant={primary ? 'filled' : 'default'}
              loading={isSending}
              disabled={isIncomplete}
              onClick={() => void answer(name)}
            >
              {name}
            </Button>
          ))}
          {!form.options.length && (
            <Button size="xs" loading={isSending} disabled={isIncomplete} onClick={() => void answer()}>
              Submit
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
