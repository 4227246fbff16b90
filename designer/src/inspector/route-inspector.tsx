import { Button, Select, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Route } from '@setpiece/playbook';
import { outletOf, routeOnOf } from '../document/connect.ts';
import { setRouteOn } from '../document/edit-route.ts';
import { remove } from '../document/remove.ts';
import { useDesigner, useDesignerState, usePlaybook } from '../store/use-designer.ts';

/** A route: where from, where to, and when it is taken. */
export function RouteInspector({ route }: { route: Route }) {
  const playbook = usePlaybook();
  const { document } = useDesigner();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const names = new Map([playbook.trigger, ...playbook.steps].map(({ id, name }) => [id, name]));
  const source = playbook.steps.find(({ id }) => id === route.from);
  const options = source?.kind === 'decision' || source?.kind === 'manual_input' ? source.options : [];
  const choices = [
    ...(source?.kind === 'decision' ? [] : [{ value: 'plain', label: 'When the step is done' }]),
    ...options.map(({ name }) => ({ value: outletOf({ option: name }), label: `Option ${name}` })),
    ...(source
      ? [
          { value: 'error', label: 'After an error' },
          { value: 'timeout', label: 'After a timeout' },
        ]
      : []),
  ];
  const current = outletOf(route.on);
  return (
    <Stack gap="sm" p="sm">
      <Text size="sm" fw={600}>
        Route
      </Text>
      <Text size="sm">
        From <b>{names.get(route.from)}</b> to <b>{names.get(route.to)}</b>
      </Text>
      <Select
        size="xs"
        label="Taken"
        allowDeselect={false}
        disabled={isReadOnly}
        data={
          choices.some(({ value }) => value === current) ? choices : [...choices, { value: current, label: current }]
        }
        value={current}
        onChange={(outlet) => document.change((before) => setRouteOn(before, route.id, routeOnOf(outlet)))}
      />
      {!isReadOnly && (
        <Button
          size="xs"
          variant="light"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => document.change((before) => remove(before, [route.id]))}
        >
          Delete route
        </Button>
      )}
    </Stack>
  );
}
