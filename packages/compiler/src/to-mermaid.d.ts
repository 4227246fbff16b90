import type { Playbook } from '@setpiece/playbook';
import type { MachineJson } from './machine-json.ts';
/** The machine as a Mermaid state diagram. With its playbook the steps carry their names. */
export declare function toMermaid(machine: MachineJson, playbook?: Playbook): string;
//# sourceMappingURL=to-mermaid.d.ts.map
