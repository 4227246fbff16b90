import { Anchor, Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import type { Values } from '@setpiece/playbook';
import { JsonField } from '@setpiece/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ScheduleItem } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { CronPreview } from './cron-preview.tsx';

interface ScheduleDialogProps {
  /** Absent: a new one. */
  readonly schedule: ScheduleItem | undefined;
  readonly onClose: () => void;
}

/** Adds or changes a schedule. */
export function ScheduleDialog({ schedule, onClose }: ScheduleDialogProps) {
  const trpc = useTRPC();
  const playbooks = useQuery(trpc.playbooks.list.queryOptions());
  const settings = useQuery(trpc.settings.about.queryOptions());
  const [name, setName] = useState(schedule?.name ?? '');
  const [playbook, setPlaybook] = useState<string | null>(schedule?.playbook.id ?? null);
  const [cron, setCron] = useState(schedule?.cron ?? '0 * * * *');
  const [chosenZone, setTimeZone] = useState<string | undefined>(schedule?.timeZone);
  const [input, setInput] = useState<unknown>(schedule?.input);
  const [isJson, setJson] = useState(true);
  const [oneActive, setOneActive] = useState(schedule?.oneActive ?? true);
  const [missed, setMissed] = useState(schedule?.missed ?? 'run_once');
  const timeZone = chosenZone ?? settings.data?.timeZone ?? 'UTC';
  const preview = useQuery(trpc.schedules.preview.queryOptions({ cron: cron.trim(), timeZone }));
  const save = useMutation(
    trpc.schedules.save.mutationOptions({ meta: { failure: 'The schedule was not saved' }, onSuccess: onClose }),
  );
  const isObject = input === undefined || input === null || (typeof input === 'object' && !Array.isArray(input));
  const [isTried, setTried] = useState(false);
  const cronProblem = preview.data && 'problem' in preview.data ? preview.data.problem : undefined;
  const isReady = name.trim() !== '' && playbook !== null && cronProblem === undefined && isObject && isJson;
  const hasNone = playbooks.data?.length === 0;
  const chosen = playbooks.data?.find(({ id }) => id === playbook);
  const choose = (id: string | null) => {
    setPlaybook(id);
    const next = playbooks.data?.find((one) => one.id === id);
    if (next && (name.trim() === '' || name === chosen?.name)) setName(next.name);
  };
  return (
    <Modal opened onClose={onClose} size={560} title={schedule ? `Edit “${schedule.name}”` : 'New schedule'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isReady || playbook === null) return;
          save.mutate({
            ...(schedule && { id: schedule.id }),
            ...{ name: name.trim(), playbook, cron: cron.trim(), timeZone, oneActive, missed },
            ...(input !== undefined && input !== null && { input: input as Values }),
          });
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Name"
            withAsterisk
            data-autofocus
            value={name}
            error={isTried && !name.trim() ? 'Give it a name.' : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label="Playbook"
            withAsterisk
            searchable
            placeholder="Choose a playbook"
            data={(playbooks.data ?? []).map(({ id, name: label }) => ({ value: id, label }))}
            value={playbook}
            error={isTried && playbook === null && !hasNone ? 'Choose the playbook that it starts.' : undefined}
            description={
              hasNone ? (
                <>
                  There is no playbook yet.{' '}
                  <Anchor component={Link} href="/playbooks" inherit>
                    Make or import one
                  </Anchor>
                  , then give it a schedule.
                </>
              ) : chosen && !chosen.active ? (
                'It is not active: nothing starts until it is.'
              ) : undefined
            }
            onChange={choose}
          />
          <Group grow align="flex-start">
            <TextInput
              label="Cron expression"
              description="Minute, hour, day, month, weekday"
              withAsterisk
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
              value={cron}
              error={cronProblem}
              onChange={(event) => setCron(event.currentTarget.value)}
            />
            <Select
              label="Time zone"
              description="In which its times are meant"
              searchable
              allowDeselect={false}
              limit={200}
              data={[...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]}
              value={timeZone}
              onChange={(zone) => zone && setTimeZone(zone)}
            />
          </Group>
          <CronPreview
            instants={preview.data && 'instants' in preview.data ? preview.data.instants : []}
            zone={timeZone}
          />
          <JsonField
            label="Input"
            description="An object: vars.input.params of its runs"
            value={input}
            onChange={setInput}
            onValid={setJson}
            problem={isObject ? undefined : 'The input has to be an object, such as {"host": "ws-17"}.'}
          />
          <Checkbox
            label="One run at a time: skip a time while a run of it is open"
            checked={oneActive}
            onChange={(event) => setOneActive(event.currentTarget.checked)}
          />
          <Select
            label="Times for which the server was not there"
            allowDeselect={false}
            data={[
              { value: 'run_once', label: 'Run once to make up for them' },
              { value: 'skip', label: 'Skip them' },
            ]}
            value={missed}
            onChange={(value) => setMissed(value === 'skip' ? 'skip' : 'run_once')}
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              {schedule ? 'Save' : 'Add schedule'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
