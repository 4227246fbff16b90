import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { textOfHtml } from '@setpiece/records';
import { IconUserQuestion } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { WaitingInput } from '../api/app-router.ts';
import { RelativeTime } from '../frame/relative-time.tsx';
import tableClasses from '../frame/table.module.css';
import { AnswerForm } from './answer-form.tsx';
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
        <Group gap={8} wrap="nowrap" align="flex-start">
          <IconUserQuestion
            size={20}
            stroke={1.6}
            color="var(--mantine-color-orange-6)"
            style={{ flex: 'none' }}
            aria-hidden
          />
          <div style={{ flex: 1 }}>
            <Title order={2} size="h5">
              {input.title}
            </Title>
            <Text size="xs" c="dimmed">
              {!isInRun && (
                <>
                  <Link href={`/runs/${input.run}`} className={tableClasses['link']}>
                    {input.playbookName}
                  </Link>
                  {', '}
                </>
              )}
              {isInRun ? 'Step' : 'step'} “{input.stepName}”{input.item !== undefined && `, item ${input.item + 1}`},
              asked <RelativeTime at={input.since} />
            </Text>
          </div>
          <LinkButton input={input} />
        </Group>
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
