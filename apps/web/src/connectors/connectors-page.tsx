import { Accordion, CloseButton, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import type { ConnectorManifest } from '@setpiece/connector-kit';
import { IconPlugConnected, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import classes from './connectors-page.module.css';
import { ConnectorItem } from './connector-item.tsx';
import { useConfigurations, useInactiveConnectors } from './use-configurations.ts';
import { needsConfiguration } from './needs-configuration.ts';
import { matchingConnectors } from './matching-connectors.ts';

/** The installed connectors and what they can do. */
export function ConnectorsPage() {
  const trpc = useTRPC();
  const catalog = useQuery(trpc.catalog.get.queryOptions());
  const configurations = useConfigurations();
  const inactive = useInactiveConnectors();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<'all' | 'configured' | 'not configured'>('all');
  const all = catalog.data?.connectors ?? [];
  const isConfigured = (connector: ConnectorManifest) =>
    !needsConfiguration(connector) || configurations.data?.some((each) => each.connector === connector.name);
  const shown = matchingConnectors(all, search).filter(
    (connector) => filter === 'all' || (filter === 'configured') === Boolean(isConfigured(connector)),
  );
  return (
    <Page title="Connectors" note={catalog.isSuccess ? all.length : undefined}>
      {catalog.isPending && <LoadingRows />}
      {catalog.isError && <QueryProblem what="The connectors" query={catalog} />}
      {catalog.isSuccess && all.length === 0 && (
        <PageMessage
          icon={IconPlugConnected}
          title="No connectors"
          text="This server brought none with it. Reinstall Setpiece and start it again."
        />
      )}
      {all.length > 0 && (
        <Stack gap="sm" maw={860}>
          <Group>
            <TextInput
              w={320}
              aria-label="Search connectors and actions"
              placeholder="Search connectors and actions"
              leftSection={<IconSearch size={14} />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              rightSection={
                search && <CloseButton size="xs" aria-label="Clear the search" onClick={() => setSearch('')} />
              }
            />
            <SegmentedControl
              size="xs"
              aria-label="Which connectors"
              value={filter}
              onChange={(chosen) => setFilter(chosen as typeof filter)}
              data={[
                { value: 'all', label: 'All' },
                { value: 'configured', label: 'Configured' },
                { value: 'not configured', label: 'Not configured' },
              ]}
            />
          </Group>
          {shown.length === 0 && (
            <PageMessage
              icon={IconSearchOff}
              title="Nothing found"
              text="No connector fits these words and this filter."
            />
          )}
          <Accordion variant="separated" radius="md" multiple classNames={{ item: classes['item'] }}>
            {shown.map((connector) => (
              <ConnectorItem
                key={`${connector.name}@${connector.version}`}
                connector={connector}
                isActive={!inactive.includes(connector.name)}
                configurations={configurations.data?.filter((each) => each.connector === connector.name) ?? []}
              />
            ))}
          </Accordion>
        </Stack>
      )}
    </Page>
  );
}
