import type { LimitName } from './limit-list.ts';

/** A limit as people see it. */
export interface LimitView {
  readonly name: LimitName;
  readonly label: string;
  /** What happens at the limit. */
  readonly text: string;
  readonly unit: string;
  /** What holds, or will after the next start. */
  readonly value: number;
  readonly from: 'default' | 'workspace' | 'environment';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly isFraction: boolean;
  /** What 0 means, where it means something of its own. */
  readonly zero?: string;
  /** The environment variable that sets it, and then wins over what is kept in the workspace. */
  readonly variable: string;
  /** When a change begins to hold. */
  readonly holds: 'at once' | 'for new runs' | 'after the next start';
  /** What holds until then, when that is something else. */
  readonly now?: number;
}
