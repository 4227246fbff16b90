import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTRPC } from '../api/trpc.ts';

/** Adds a global variable; a name that exists is refused, so that nothing is overwritten unseen. */
export function GlobalVariableForm({ names }: { readonly names: readonly string[] }) {
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const add = useMutation(trpc.macros.set.mutationOptions({ meta: { failure: 'The global variable was not added' } }));
  const isTaken = names.includes(name.trim());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!name.trim() || isTaken) return;
    add.mutate({ name: name.trim(), value }, { onSuccess: clear });
  };
  const clear = () => {
    setName('');
    setValue('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-start">
        <TextInput
          w="33%"
          aria-label="Name of the new variable"
          placeholder="Name"
          value={name}
          error={isTaken && 'It exists: change its value above.'}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          flex={1}
          aria-label="Value of the new variable"
          placeholder="Value"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!name.trim() || isTaken} loading={add.isPending}>
          Add
        </Button>
      </Group>
    </form>
  );
}
