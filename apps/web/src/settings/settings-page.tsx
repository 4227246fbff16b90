import { Paper, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { AboutTable } from './about-table.tsx';

/** The look of this browser, and what runs on the other side. */
export function SettingsPage() {
  const trpc = useTRPC();
  const about = useQuery(trpc.settings.about.queryOptions());
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page title="Settings">
      <Stack gap="md" maw={620}>
        <Paper withBorder p="md">
          <Title order={2} size="h5" mb={4}>
            Look
          </Title>
          <Text c="dimmed" mb="sm">
            Kept in this browser.
          </Text>
          <SegmentedControl
            aria-label="Look"
            value={colorScheme}
            onChange={(scheme) => setColorScheme(scheme)}
            data={[
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
              { value: 'auto', label: 'As the system' },
            ]}
          />
        </Paper>
        <Paper withBorder p="md">
          <Title order={2} size="h5" mb="sm">
            About
          </Title>
          {about.isPending && <LoadingRows rows={3} />}
          {about.isError && <QueryProblem what="The server's description" query={about} />}
          {about.data && <AboutTable about={about.data} />}
        </Paper>
      </Stack>
    </Page>
  );
}
