import type { Playbook } from '@setpiece/playbook';
import type { WhatStarts } from '../triggers/what-starts.ts';
import type { WebhookView } from '../webhooks/webhook-view.ts';

/** A playbook as the editor opens it. */
export interface PlaybookView {
  readonly playbook: Playbook;
  readonly revision: number;
  /** Epoch milliseconds of the last save. */
  readonly modified: number;
  readonly active: boolean;
  readonly published?: PublishedVersion;
  /** Where the webhook of a published version is called. */
  readonly webhook?: WebhookView;
  /** What starts the published version. Absent: there is none. */
  readonly starts?: WhatStarts;
}

/** The version that triggers, schedules and references use. */
export interface PublishedVersion {
  readonly id: string;
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
}
