import { Code, Group, Table, TextInput } from '@mantine/core';
import { ConfirmButton } from '@setpiece/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../api/trpc.ts';

interface GlobalVariableRowProps {
  readonly macro: { readonly name: string; readonly value: string };
}

/** One global variable: its value is saved when the field is left, or on Enter. */
export function GlobalVariableRow({ macro: { name, value } }: GlobalVariableRowProps) {
  const trpc = useTRPC();
  const set = useMutation(trpc.macros.set.mutationOptions({ meta: { failure: `“${name}” was not changed` } }));
  const remove = useMutation(trpc.macros.remove.mutationOptions({ meta: { failure: `“${name}” was not removed` } }));
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    if (typed === undefined || typed === value) return setTyped(undefined);
    set.mutate({ name, value: typed }, { onSuccess: () => setTyped(undefined) });
  };
  return (
    <Table.Tr>
      <Table.Td w="35%" style={{ overflowWrap: 'anywhere' }}>
        <Code>{name}</Code>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={`Value of ${name}`}
            value={typed ?? value}
            disabled={set.isPending}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
              if (event.key === 'Escape') setTyped(undefined);
            }}
          />
          <ConfirmButton
            size="compact-xs"
            variant="subtle"
            color="red"
            loading={remove.isPending}
            question={`Playbooks that read globalVars.${name} fail or get nothing without it.`}
            confirm="Remove"
            onConfirm={() => remove.mutate({ name })}
          >
            Remove
          </ConfirmButton>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
