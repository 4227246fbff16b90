import { List, Text } from '@mantine/core';
import type { StepRun } from '../../api/app-router.ts';

/** Who answered a manual input, with what and when; nothing where nobody did. */
export function GivenAnswers({ answers = [] }: { readonly answers: StepRun['answers'] }) {
  if (!answers.length) return null;
  return (
    <div>
      <Text size="xs" fw={550}>
        Answers
      </Text>
      <List size="sm">
        {answers.map(({ by, name, option, via, at }) => (
          <List.Item key={by}>
            {name}
            {option !== undefined && `: ${option}`}
            <Text span size="xs" c="dimmed">
              {' '}
              {new Date(at).toLocaleString()} {viaTexts[via]}
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  );
}

const viaTexts = { session: '', link: 'through a link', email: 'by mail' };
