import type { Icon } from '@tabler/icons-react';
import type { Trigger, TriggerKind } from '@setpiece/playbook';
import type { ComponentType } from 'react';

export type TriggerOfKind<Kind extends TriggerKind> = Extract<Trigger, { kind: Kind }>;

export interface TriggerFormProps<Kind extends TriggerKind> {
  readonly trigger: TriggerOfKind<Kind>;
  /** Changes fields of the trigger; `undefined` removes one. */
  readonly edit: (change: {
    readonly [Field in keyof TriggerOfKind<Kind>]?: TriggerOfKind<Kind>[Field] | undefined;
  }) => void;
}

/** How a kind of trigger looks and is edited. */
export interface TriggerView<Kind extends TriggerKind> {
  readonly label: string;
  readonly icon: Icon;
  readonly hint: string;
  readonly Form: ComponentType<TriggerFormProps<Kind>>;
}
