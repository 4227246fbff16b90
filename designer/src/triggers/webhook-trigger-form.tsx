import { Select, Stack } from '@mantine/core';
import { WebhookAuthentication } from '@setpiece/playbook';
import { DynamicField } from '../fields/dynamic-field.tsx';
import type { TriggerFormProps } from './trigger-view.ts';

const proofs: Record<WebhookAuthentication, string> = {
  token: 'A token',
  hmac: 'A signature of the body (HMAC)',
  basic: 'User and password (Basic)',
  none: 'None: anybody may call it',
};

export function WebhookTriggerForm({ trigger, edit }: TriggerFormProps<'webhook'>) {
  return (
    <Stack gap="sm">
      <Select
        size="xs"
        label="Proof that a caller gives"
        allowDeselect={false}
        data={WebhookAuthentication.options.map((value) => ({ value, label: proofs[value] }))}
        value={trigger.authentication}
        onChange={(proof) => proof && edit({ authentication: proof as WebhookAuthentication })}
      />
      <Select
        size="xs"
        label="Answer"
        allowDeselect={false}
        data={[
          { value: 'accepted', label: 'As soon as the run is accepted' },
          { value: 'finished', label: 'When the run has ended, with its state and outputs' },
          { value: 'outputs', label: 'When the run has ended, with its outputs alone' },
        ]}
        value={trigger.respond ?? 'accepted'}
        onChange={(respond) => edit({ respond: respond === 'accepted' ? undefined : (respond ?? undefined) })}
      />
      <DynamicField
        label="Key that makes deliveries equal"
        description="Equal keys start one run. Empty: the Idempotency-Key header of the call."
        placeholder="{{ vars.request.data.id }}"
        value={trigger.idempotencyKey}
        onChange={(key) => edit({ idempotencyKey: key || undefined })}
      />
    </Stack>
  );
}
