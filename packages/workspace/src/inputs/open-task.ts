/** A task that a run waits for. Times are epoch milliseconds. */
export interface OpenTask {
  readonly run: string;
  readonly playbook: string;
  readonly playbookName: string;
  readonly step: string;
  readonly stepName: string;
  readonly visit: number;
  readonly item?: number;
  /** IRI of the task's record. */
  readonly record: string;
  readonly title: string;
  readonly description?: string;
  readonly status?: string;
  readonly assignee?: string;
  readonly since: number;
  readonly due?: number;
}
