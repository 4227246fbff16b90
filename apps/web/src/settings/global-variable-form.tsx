import { Group, TextInput } from '@mantine/core';
import { ReasonButton } from '@setpiece/ui';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTRPC } from '../api/trpc.ts';

/** What a dynamic value can read behind the dot of `globalVars.`. */
const readable = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Adds a global variable; a name that exists is refused, so that nothing is overwritten unseen. */
export function GlobalVariableForm({ names }: { readonly names: readonly string[] }) {
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const add = useMutation(trpc.macros.set.mutationOptions({ meta: { failure: 'The global variable was not added' } }));
  const problem = problemOf(name.trim(), names);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!name.trim() || problem) return;
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
          error={problem}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          flex={1}
          aria-label="Value of the new variable"
          placeholder="Value"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <ReasonButton
          type="submit"
          variant="default"
          reason={name.trim() ? problem : 'Give it a name first.'}
          loading={add.isPending}
        >
          Add
        </ReasonButton>
      </Group>
    </form>
  );
}

function problemOf(name: string, names: readonly string[]): string | undefined {
  if (names.includes(name)) return 'It exists: change its value above.';
  if (name && !readable.test(name))
    return 'Use letters, digits and _, and begin with a letter, so that playbooks can read it.';
  return undefined;
}
