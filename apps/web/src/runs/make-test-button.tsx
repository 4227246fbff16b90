import { Button } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RunSummary } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { NameDialog } from '../playbooks/menu/name-dialog.tsx';

/** Puts a test that does what the run did into the draft of its playbook. */
export function MakeTestButton({ run }: { readonly run: RunSummary }) {
  const trpc = useTRPC();
  const [, go] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const add = useMutation(
    trpc.tests.add.mutationOptions({
      meta: { failure: 'The test was not made' },
      onSuccess: ({ playbook }) => go(`/playbooks/${playbook}/tests`),
    }),
  );
  return (
    <>
      <Button variant="default" leftSection={<IconTestPipe size={15} aria-hidden />} onClick={() => setOpen(true)}>
        Make a test
      </Button>
      {isOpen && (
        <NameDialog
          title="Make a test from this run"
          initialName=""
          placeholder="e.g. A known address is blocked"
          confirm="Add to the draft"
          isBusy={add.isPending}
          onName={(name) => add.mutate({ run: run.id, name })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
