import { Button } from '@mantine/core';
import { IconCalendarTime, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScheduleItem } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { Page } from '../frame/page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { ScheduleTable } from './schedule-table.tsx';

/** What runs by the clock, when it is due next, and what became of the last time. */
export function SchedulesPage() {
  const trpc = useTRPC();
  const schedules = useQuery(trpc.schedules.list.queryOptions(undefined, { refetchInterval: 5_000 }));
  const [edited, setEdited] = useState<ScheduleItem | 'new'>();
  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setEdited('new')}>
      New schedule
    </Button>
  );
  return (
    <Page title="Schedules" note={schedules.data?.length} actions={add}>
      {schedules.isPending && <LoadingRows />}
      {schedules.isError && <QueryProblem what="The schedules" query={schedules} />}
      {schedules.data?.length === 0 && (
        <PageMessage
          icon={IconCalendarTime}
          title="Nothing runs by the clock yet"
          text="A schedule starts an active playbook at the times that you give. A playbook with a schedule trigger gets one when it is published."
        >
          {add}
        </PageMessage>
      )}
      {Boolean(schedules.data?.length) && <ScheduleTable schedules={schedules.data ?? []} onEdit={setEdited} />}
      {edited && (
        <ScheduleDialog schedule={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Page>
  );
}
