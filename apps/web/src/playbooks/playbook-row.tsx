import { Badge, Group, Switch, Table, Text, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { PlaybookListItem } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { RelativeTime } from '../frame/relative-time.tsx';
import tableClasses from '../frame/table.module.css';
import { PlaybookMenu } from './menu/playbook-menu.tsx';
import { ProblemCounts } from './problem-counts.tsx';
import { tellSwitched } from './tell-switched.ts';
import { TriggerKindLabel } from './trigger-kind-label.tsx';

/** One playbook in the list. */
export function PlaybookRow({ playbook }: { readonly playbook: PlaybookListItem }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap={6}>
          <Link href={`/playbooks/${playbook.id}`} className={tableClasses['link']}>
            {playbook.name}
          </Link>
          <Tags tags={playbook.tags} />
        </Group>
      </Table.Td>
      <Table.Td c={playbook.collection ? undefined : 'dimmed'}>
        <Text maw={170} truncate title={playbook.collection?.name}>
          {playbook.collection?.name ?? '–'}
        </Text>
      </Table.Td>
      <Table.Td>
        <TriggerKindLabel kind={playbook.trigger} />
      </Table.Td>
      <Table.Td>{playbook.steps}</Table.Td>
      <Table.Td>
        <ProblemCounts problems={playbook.problems} />
      </Table.Td>
      <Table.Td>
        <ActiveSwitch playbook={playbook} />
      </Table.Td>
      <Table.Td c="dimmed">
        <RelativeTime at={playbook.modified} />
      </Table.Td>
      <Table.Td>
        <PlaybookMenu playbook={playbook} />
      </Table.Td>
    </Table.Tr>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  const shown = tags.slice(0, 3);
  return (
    <>
      {shown.map((tag) => (
        <Badge key={tag} size="xs" variant="light" color="gray" c="dimmed">
          {tag}
        </Badge>
      ))}
      {tags.length > shown.length && (
        <Text size="xs" c="dimmed" title={tags.slice(3).join(', ')}>
          {`+${tags.length - shown.length}`}
        </Text>
      )}
    </>
  );
}

/** Triggers run the published version of an active playbook, so both stand together. */
function ActiveSwitch({ playbook }: { readonly playbook: PlaybookListItem }) {
  const trpc = useTRPC();
  const setActive = useMutation(
    trpc.playbooks.setActive.mutationOptions({ meta: { failure: `“${playbook.name}” was not switched` } }),
  );
  const isPublished = playbook.publishedVersion !== undefined;
  return (
    <Group gap={8} wrap="nowrap">
      <Tooltip
        label={
          isPublished ? 'Triggers start it while it is on' : 'Publish it first: triggers start published versions only'
        }
      >
        <Switch
          aria-label={`“${playbook.name}” is active`}
          checked={setActive.isPending ? setActive.variables.active : playbook.active}
          disabled={!isPublished && !playbook.active}
          onChange={(event) =>
            setActive.mutate(
              { id: playbook.id, active: event.currentTarget.checked },
              { onSuccess: (result) => tellSwitched(playbook.name, result) },
            )
          }
        />
      </Tooltip>
      {isPublished ? (
        <Badge size="sm" variant="light" flex="none">{`v${playbook.publishedVersion}`}</Badge>
      ) : (
        <Badge size="sm" variant="default" c="dimmed" flex="none">
          draft
        </Badge>
      )}
    </Group>
  );
}
