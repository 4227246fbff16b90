import type { TriggerKind } from '@setpiece/playbook';

/** A line of the playbooks list. */
export interface PlaybookSummary {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly collection?: { readonly id: string; readonly name: string };
  readonly tags: readonly string[];
  readonly active: boolean;
  /** Number of the latest published version. */
  readonly publishedVersion?: number;
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly modified: number;
  readonly modifiedBy?: string;
  readonly problems: { readonly errors: number; readonly warnings: number };
  readonly trigger: TriggerKind;
  readonly steps: number;
}
