import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ImportPlan } from '../../api/app-router.ts';
import { CapabilityList } from './capability-list.tsx';
import { DiagnosticList } from './diagnostic-list.tsx';
import classes from './import-plan-report.module.css';
import { planContents, stepKinds } from './plan-counts.ts';
import { PlannedPlaybooks } from './planned-playbooks.tsx';

/** Everything that an import would do, and everything that is wrong with it. */
export function ImportPlanReport({ plan }: { readonly plan: ImportPlan }) {
  return (
    <Stack gap="md" className={classes['report']}>
      {plan.blocked && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} title="This cannot be imported">
          Mend the files as said below, then choose them again. Nothing was written.
        </Alert>
      )}
      {plan.playbooks.length > 0 && (
        <div>
          <Text fw={550}>{planContents(plan)}</Text>
          <Text c="dimmed" size="xs" mb={6}>
            {stepKinds(plan.summary.byKind)}
          </Text>
          <PlannedPlaybooks playbooks={plan.playbooks} />
        </div>
      )}
      {plan.diagnostics.length > 0 && (
        <div>
          {!plan.blocked && (
            <Text fw={550} mb={6}>
              To know about the files
            </Text>
          )}
          <DiagnosticList diagnostics={plan.diagnostics} />
        </div>
      )}
      <CapabilityList capabilities={plan.capabilities} />
    </Stack>
  );
}
