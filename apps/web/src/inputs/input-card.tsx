import { Paper, Stack, Text } from '@mantine/core';
import { textOfHtml } from '@setpiece/records';
import { IconUserQuestion } from '@tabler/icons-react';
import type { WaitingInput } from '../api/app-router.ts';
import { AnswerForm } from './answer-form.tsx';
import { CardHead } from './card-head.tsx';
import { DoubtFacts } from './doubt-facts.tsx';
import { InputFacts } from './input-facts.tsx';
import { LinkButton } from './link-button.tsx';

interface InputCardProps {
  readonly input: WaitingInput;
  /** Leaves out which run asks, where that is plain. */
  readonly isInRun?: boolean;
}

/** One question of a run, with the form that answers it. */
export function InputCard({ input, isInRun = false }: InputCardProps) {
  return (
    <Paper withBorder p="md" component="section" aria-label={input.title}>
      <Stack gap="sm">
        <CardHead icon={IconUserQuestion} title={input.title} asked={input} began="asked" isInRun={isInRun}>
          <LinkButton input={input} />
        </CardHead>
        <InputFacts input={input} />
        {input.text && (
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{textOfHtml(input.text)}</Text>
        )}
        {input.doubt && <DoubtFacts doubt={input.doubt} />}
        {input.isAnswered ? (
          <Text size="sm">You have answered. It waits for somebody else’s answer.</Text>
        ) : (
          <AnswerForm input={input} />
        )}
      </Stack>
    </Paper>
  );
}
