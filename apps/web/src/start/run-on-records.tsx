import { Button, Menu } from '@mantine/core';
import { ReasonButton } from '@setpiece/ui';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StartablePlaybook } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { StartDialog } from './start-dialog.tsx';

/** Offers the playbooks that people can start on the chosen records. */
export function RunOnRecords({ records }: { readonly records: readonly string[] }) {
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<StartablePlaybook>();
  const startable = useQuery(
    trpc.runs.startable.queryOptions({ records: [...records] }, { enabled: records.length > 0 }),
  );
  const playbooks = startable.data ?? [];
  const icon = <IconPlayerPlay size={15} aria-hidden />;
  if (records.length === 0)
    return (
      <ReasonButton leftSection={icon} reason="Tick the records to run it on first.">
        Run playbook
      </ReasonButton>
    );
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button leftSection={icon}>Run playbook on {records.length}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {playbooks.map((playbook) => (
            <Menu.Item key={playbook.id} onClick={() => setChosen(playbook)}>
              {playbook.title}
            </Menu.Item>
          ))}
          {startable.isSuccess && playbooks.length === 0 && (
            <Menu.Label maw={280} style={{ whiteSpace: 'normal' }}>
              No active playbook has a manual trigger for these records.
            </Menu.Label>
          )}
          {startable.isError && <Menu.Label c="red">The playbooks could not be read.</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      {chosen && <StartDialog playbook={chosen} records={records} onClose={() => setChosen(undefined)} />}
    </>
  );
}
