import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';

/** The time zone of the workspace; a choice holds at once. */
export function TimeZoneChoice({ timeZone }: { readonly timeZone: string }) {
  const trpc = useTRPC();
  const set = useMutation(
    trpc.settings.setTimeZone.mutationOptions({ meta: { failure: 'The time zone was not changed' } }),
  );
  return (
    <Select
      w={280}
      searchable
      allowDeselect={false}
      aria-label="Time zone"
      data={[...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]}
      limit={200}
      disabled={set.isPending}
      value={set.isPending ? set.variables.timeZone : timeZone}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(chosen) => chosen && chosen !== timeZone && set.mutate({ timeZone: chosen })}
    />
  );
}
