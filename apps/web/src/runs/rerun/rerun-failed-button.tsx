import { ReasonButton } from '@setpiece/ui';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunSummary } from '../../api/app-router.ts';
import type { RunFilter } from '../use-run-filter.ts';
import { failedRunsOf } from './failed-runs-of.ts';
import { RerunFailedDialog } from './rerun-failed-dialog.tsx';

interface RerunFailedButtonProps {
  readonly filter: RunFilter;
  /** The runs that are shown. */
  readonly runs: readonly RunSummary[];
  /** Ids of those that are ticked. */
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** Opens what a bulk re-run would do: of the ticked runs, else of all failed ones that fit the filter. */
export function RerunFailedButton({ filter, runs, chosen, onDone }: RerunFailedButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ReasonButton
        variant="default"
        leftSection={<IconRefresh size={15} aria-hidden />}
        reason={
          runs.some(({ status }) => status === 'failed') ? undefined : 'None of the runs that are shown has failed.'
        }
        onClick={() => setOpen(true)}
      >
        {chosen.size > 0 ? 'Re-run selected…' : 'Re-run failed…'}
      </ReasonButton>
      {isOpen && (
        <RerunFailedDialog
          wanted={failedRunsOf(filter, runs, chosen)}
          onClose={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
}
