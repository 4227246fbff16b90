import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { AnswerOutcome, WaitingInput } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { FormFields } from './form-fields.tsx';
import { useFilledForm } from './use-filled-form.ts';

/** The fields of a question and a button for each of its options. Fields come and go as the others ask for. */
export function AnswerForm({ input }: { readonly input: WaitingInput }) {
  const trpc = useTRPC();
  const form = useFilledForm(input.fields, input.needs);
  const { problems } = form;
  const answer = useMutation(
    trpc.inputs.answer.mutationOptions({ meta: { failure: `“${input.title}” was not answered` } }),
  );
  const options = input.options.length > 0 ? input.options : [{ name: 'Submit', primary: true }];
  const primary = options.find((option) => option.primary) ?? options[0];

  const send = (option: string) => {
    const filledIn = form.tryToSend(option);
    if (!filledIn) return;
    const { run, step, visit, item } = input;
    answer.mutate(
      {
        run,
        step,
        visit,
        ...(item !== undefined && { item }),
        ...(input.options.length > 0 && { option }),
        input: filledIn,
      },
      { onSuccess: (outcome) => tellOutcome(input.title, outcome) },
    );
  };
  return (
    <Stack gap="sm">
      <FormFields form={form} />
      {problems.size > 0 && (
        <Text size="sm" c="red" role="alert">
          {problems.size === 1 ? 'One field above needs a change.' : `${problems.size} fields above need a change.`}
        </Text>
      )}
      <Group gap="xs">
        {options.map((option) => (
          <Button
            key={option.name}
            variant={option === primary ? 'filled' : 'default'}
            loading={answer.isPending && (answer.variables.option ?? 'Submit') === option.name}
            disabled={answer.isPending || answer.data?.decided}
            onClick={() => send(option.name)}
          >
            {option.name}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

function tellOutcome(title: string, { accepted, message }: AnswerOutcome): void {
  notifications.show(
    accepted
      ? { color: 'green', title: `“${title}” is answered`, message }
      : { color: 'orange', title: `“${title}” takes no answer any more`, message },
  );
}
