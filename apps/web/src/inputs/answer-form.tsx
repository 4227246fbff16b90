import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Value } from '@setpiece/playbook';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { WaitingInput } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { answerOf, firstAnswers, problemsOf, visibleFields } from './answers.ts';
import { FormFieldInput } from './form-field-input.tsx';

/** The fields of a question and a button for each of its options. */
export function AnswerForm({ input }: { readonly input: WaitingInput }) {
  const trpc = useTRPC();
  const [answers, setAnswers] = useState(() => firstAnswers(input.fields));
  const [isTried, setTried] = useState(false);
  const answer = useMutation(
    trpc.inputs.answer.mutationOptions({ meta: { failure: `“${input.title}” was not answered` } }),
  );
  const problems = problemsOf(input.fields, answers);
  const options = input.options.length > 0 ? input.options : [{ name: 'Submit', primary: true }];

  const primary = options.find((option) => option.primary) ?? options[0];

  const send = (option: string) => {
    setTried(true);
    if (problems.size > 0) return;
    const { run, step, visit, item } = input;
    answer.mutate(
      {
        run,
        step,
        visit,
        ...(item !== undefined && { item }),
        ...(input.options.length > 0 && { option }),
        input: answerOf(input.fields, answers),
      },
      { onSuccess: ({ accepted }) => tellOutcome(input.title, accepted) },
    );
  };
  const set = (name: string, value: Value) => setAnswers((before) => ({ ...before, [name]: value }));

  return (
    <Stack gap="sm">
      {visibleFields(input.fields, answers).map((field) => (
        <FormFieldInput
          key={field.name}
          field={field}
          value={answers[field.name] ?? null}
          problem={isTried ? problems.get(field.name) : undefined}
          onChange={(value) => set(field.name, value)}
        />
      ))}
      <Group gap="xs">
        {options.map((option) => (
          <Button
            key={option.name}
            variant={option === primary ? 'filled' : 'default'}
            loading={answer.isPending && (answer.variables.option ?? 'Submit') === option.name}
            disabled={answer.isPending || answer.data?.accepted}
            onClick={() => send(option.name)}
          >
            {option.name}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

function tellOutcome(title: string, accepted: boolean): void {
  notifications.show(
    accepted
      ? { color: 'green', title: `“${title}” is answered`, message: 'The run goes on.' }
      : {
          color: 'orange',
          title: `“${title}” was answered already`,
          message: 'Somebody was faster, or the run has ended.',
        },
  );
}
