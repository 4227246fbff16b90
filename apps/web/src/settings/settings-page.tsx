import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { AboutTable } from './about-table.tsx';
import { GlobalVariables } from './global-variables.tsx';
import { LookChoice } from './look-choice.tsx';
import { LimitsSection } from './limits/limits-section.tsx';
import { SettingsCard } from './settings-card.tsx';
import { StorageSection } from './storage/storage-section.tsx';
import { TimeZoneChoice } from './time-zone-choice.tsx';
import { VerificationSection } from './verification-section.tsx';

/** The look of this browser, and what holds for the whole workspace. */
export function SettingsPage() {
  const trpc = useTRPC();
  const about = useQuery(trpc.settings.about.queryOptions());
  return (
    <Page title="Settings">
      <Stack gap="md" maw={680}>
        <SettingsCard title="Look" text="Kept in this browser.">
          <LookChoice />
        </SettingsCard>
        <SettingsCard title="Time zone" text="In which dynamic values of this workspace show and read times.">
          {about.data && <TimeZoneChoice timeZone={about.data.timeZone} />}
        </SettingsCard>
        <SettingsCard
          title="Global variables"
          text="Every playbook reads them as globalVars.name. They are no place for passwords: runs show their values."
        >
          <GlobalVariables />
        </SettingsCard>
        <SettingsCard title="Limits" text="They keep one run from taking what all others need.">
          <LimitsSection />
        </SettingsCard>
        <SettingsCard title="Storage" text="What this workspace takes, and how long runs are kept.">
          <StorageSection />
        </SettingsCard>
        <SettingsCard
          title="Journal"
          text="Every run is compared with its journal once a day: nothing may differ from what was written."
        >
          <VerificationSection />
        </SettingsCard>
        <SettingsCard title="About">
          {about.isPending && <LoadingRows rows={3} />}
          {about.isError && <QueryProblem what="The server's description" query={about} />}
          {about.data && <AboutTable about={about.data} />}
        </SettingsCard>
      </Stack>
    </Page>
  );
}
