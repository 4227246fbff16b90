import { CloseButton, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconFolder, IconSearch, IconTag } from '@tabler/icons-react';
import type { PlaybookListItem } from '../api/app-router.ts';
import type { PlaybookView } from './visible-playbooks.ts';

interface PlaybookFiltersProps {
  readonly playbooks: readonly PlaybookListItem[];
  readonly view: PlaybookView;
  readonly onChange: (view: PlaybookView) => void;
}

/** Search, collection and tags; the last two only where the workspace has any. */
export function PlaybookFilters({ playbooks, view, onChange }: PlaybookFiltersProps) {
  const collections = distinct(playbooks.map(({ collection }) => collection?.name ?? ''));
  const tags = distinct(playbooks.flatMap((playbook) => playbook.tags));
  return (
    <Group gap="xs" mb={12}>
      <TextInput
        w={280}
        aria-label="Search playbooks"
        placeholder="Search playbooks"
        leftSection={<IconSearch size={14} />}
        value={view.search}
        onChange={(event) => onChange({ ...view, search: event.currentTarget.value })}
        rightSection={
          view.search && (
            <CloseButton size="xs" aria-label="Clear the search" onClick={() => onChange({ ...view, search: '' })} />
          )
        }
      />
      {collections.length > 1 && (
        <Select
          w={200}
          clearable
          searchable
          aria-label="Collection"
          placeholder="All collections"
          leftSection={<IconFolder size={14} />}
          data={collections.map((value) => ({ value, label: value || 'No collection' }))}
          value={view.collection}
          onChange={(collection) => onChange({ ...view, collection })}
        />
      )}
      {tags.length > 0 && (
        <MultiSelect
          miw={160}
          maw={360}
          clearable
          searchable
          aria-label="Tags"
          placeholder={view.tags.length ? undefined : 'All tags'}
          leftSection={<IconTag size={14} />}
          data={tags}
          value={[...view.tags]}
          onChange={(chosen) => onChange({ ...view, tags: chosen })}
        />
      )}
    </Group>
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted((a, b) => a.localeCompare(b));
}
