import { Button, Modal, Stack, Text } from '@mantine/core';
import { ConfirmButton, CopyField } from '@setpiece/ui';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { CopyBlock } from '../../frame/copy-block.tsx';
import { LoadingRows } from '../../frame/loading-page.tsx';
import { QueryProblem } from '../../frame/query-problem.tsx';
import { curlCommand } from './curl-command.ts';
import { WebhookSecret } from './webhook-secret.tsx';

interface WebhookDialogProps {
  readonly playbook: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** The address that starts the playbook, its secret, and a command to try it with. */
export function WebhookDialog({ playbook, onClose }: WebhookDialogProps) {
  const trpc = useTRPC();
  const details = useQuery(trpc.playbooks.get.queryOptions({ id: playbook.id }));
  const issue = useMutation(
    trpc.webhooks.issueSecret.mutationOptions({ meta: { failure: `“${playbook.name}” got no webhook secret` } }),
  );
  const webhook = details.data?.webhook;
  const address = webhook?.url;
  return (
    <Modal opened onClose={onClose} title={`Webhook of “${playbook.name}”`} size="lg" centered>
      {details.isPending && <LoadingRows rows={3} />}
      {details.isError && <QueryProblem what="The address" query={details} />}
      {details.isSuccess && !webhook && (
        <Text>It has no address yet. Publish the playbook once: its webhook trigger then gets one that stays.</Text>
      )}
      {webhook && address && (
        <Stack gap="md">
          {!details.data?.active && (
            <Text c="orange">The playbook is not active: calls are refused until it is switched on.</Text>
          )}
          <CopyField label="Address" value={address} />
          {webhook.authentication === 'none' ? (
            <Text c="dimmed">Anybody who knows this address can start the playbook: it asks for no secret.</Text>
          ) : (
            <WebhookSecret hasSecret={webhook.hasSecret} token={issue.data?.token} />
          )}
          <CopyBlock
            label="Try it in a terminal"
            text={curlCommand({
              address,
              authentication: webhook.authentication,
              sample: details.data?.playbook.samples?.[0]?.input,
              secret: issue.data?.token,
            })}
          />
          {webhook.authentication !== 'none' && (
            <IssueButton
              isFirst={!webhook.hasSecret}
              isBusy={issue.isPending}
              onIssue={() => issue.mutate({ playbook: playbook.id })}
            />
          )}
        </Stack>
      )}
    </Modal>
  );
}

function IssueButton(props: { readonly isFirst: boolean; readonly isBusy: boolean; readonly onIssue: () => void }) {
  const look = { leftSection: <IconKey size={15} />, loading: props.isBusy };
  if (props.isFirst) {
    return (
      <Button {...look} onClick={props.onIssue}>
        Issue a secret
      </Button>
    );
  }
  return (
    <ConfirmButton
      {...look}
      variant="default"
      question="Callers that use the old secret are refused from then on."
      confirm="Replace the secret"
      onConfirm={props.onIssue}
    >
      Replace the secret
    </ConfirmButton>
  );
}
