import type { OperationFailure } from '@setpiece/playbook';

/** Why a run whose journal has grown too long does not go on. */
export function eventLimit(playbook: string, most: number): OperationFailure {
  const message =
    `This run of playbook "${playbook}" has more than ${most.toLocaleString('en')} events in its journal. ` +
    'Hand parts of long loops and cycles to sub-playbooks, which have journals of their own, or do them in batches.';
  return { code: 'EVENT_LIMIT', message, retryable: false };
}
