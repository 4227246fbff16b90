import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconRoute2, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useTRPC } from '../api/trpc.ts';
import { areas } from './areas.ts';

/** Ctrl+K: a list of all areas and playbooks to go to by typing a part of the name. */
export function GoTo() {
  const trpc = useTRPC();
  const playbooks = useQuery(trpc.playbooks.list.queryOptions()).data ?? [];
  const [, go] = useLocation();
  const toAreas: SpotlightActionData[] = Object.values(areas).map(({ href, label, icon: AreaIcon }) => ({
    id: href,
    label,
    leftSection: <AreaIcon size={18} stroke={1.6} />,
    onClick: () => go(href),
  }));
  const toPlaybooks: SpotlightActionData[] = playbooks.map(({ id, name, collection }) => ({
    id,
    label: name,
    description: collection?.name,
    leftSection: <IconRoute2 size={18} stroke={1.6} />,
    onClick: () => go(`/playbooks/${id}`),
  }));
  return (
    <Spotlight
      shortcut="mod + K"
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      limit={12}
      maxHeight={420}
      actions={[
        { group: 'Areas', actions: toAreas },
        { group: 'Playbooks', actions: toPlaybooks },
      ]}
      nothingFound="Nothing has this name"
      searchProps={{ placeholder: 'Go to a playbook or an area', leftSection: <IconSearch size={16} /> }}
    />
  );
}
