import type { MachineJson } from '@setpiece/compiler';
import type { Playbook } from '@setpiece/playbook';

/** A frozen playbook with its compiled machine. A run stays on the one it began with. */
export interface PlaybookVersion {
  readonly id: string;
  readonly playbook: Playbook;
  readonly machine: MachineJson;
  readonly machineFormat: number;
}

/** Port: what starts and references look up. Playbooks are named by id or by IRI. */
export interface PlaybookSource {
  version(versionId: string): Promise<PlaybookVersion | undefined>;
  /** The latest published version, for references from live runs. */
  published(playbook: string): Promise<PlaybookVersion | undefined>;
  /** The draft, frozen now, for references from test runs. Absent: they use the published version. */
  draft?(playbook: string): Promise<PlaybookVersion | undefined>;
}
