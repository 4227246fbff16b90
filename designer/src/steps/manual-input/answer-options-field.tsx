import { ActionIcon, Button, Group, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import type { ManualInputStep } from '@setpiece/playbook';
import { removeOption, renameOption, setOptions } from '../../document/change-options.ts';
import { useDesigner } from '../../store/use-designer.ts';

/** The answer buttons of a manual input. Each is a way out of the step. */
export function AnswerOptionsField({ step }: { step: ManualInputStep }) {
  const { document } = useDesigner();
  const { id, options } = step;
  return (
    <Stack gap="xs" role="group" aria-label="Answers">
      <Text size="xs" fw={600}>
        Answers
      </Text>
      {options.map((option, index) => (
        <Group key={index} gap={2} wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={`Answer ${index + 1}`}
            value={option.name}
            onChange={(event) => {
              const name = event.currentTarget.value;
              document.change((playbook) => renameOption(playbook, id, option.name, name), `${id}:answer ${index}`);
            }}
          />
          <Tooltip label="Main answer" openDelay={400}>
            <ActionIcon
              variant="subtle"
              color={option.primary ? 'blue' : 'gray'}
              aria-pressed={option.primary ?? false}
              aria-label={`Make ${option.name} the main answer`}
              onClick={() => {
                const marked = options.map(({ name }) => (name === option.name ? { name, primary: true } : { name }));
                document.change((playbook) => setOptions(playbook, id, marked));
              }}
            >
              {option.primary ? <IconStarFilled size={14} aria-hidden /> : <IconStar size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${option.name}`}
            onClick={() => document.change((playbook) => removeOption(playbook, id, option.name))}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => {
          const names = new Set(options.map(({ name }) => name));
          let number = options.length + 1;
          while (names.has(`Answer ${number}`)) number++;
          document.change((playbook) => setOptions(playbook, id, [...options, { name: `Answer ${number}` }]));
        }}
      >
        Add answer
      </Button>
    </Stack>
  );
}
