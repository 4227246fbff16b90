import type { Icon } from '@tabler/icons-react';
import type { Catalog } from '@setpiece/connector-kit';
import type { StepKind, StepOfKind } from '@setpiece/playbook';
import type { ComponentType } from 'react';

/** Groups of the palette, in its order. */
export const categories = ['Connectors', 'Logic', 'Data', 'Records', 'People', 'Sub-playbooks', 'Notes'] as const;
export type Category = (typeof categories)[number];

/** A step without identity: what the palette adds. */
export type NewStep<Kind extends StepKind = StepKind> = {
  [One in Kind]: Omit<StepOfKind<One>, 'id'>;
}[Kind];

export interface StepFormProps<Kind extends StepKind> {
  readonly step: StepOfKind<Kind>;
  /** Changes fields of the step; `undefined` removes one. */
  readonly edit: (change: { readonly [Field in keyof StepOfKind<Kind>]?: StepOfKind<Kind>[Field] | undefined }) => void;
}

/** How a kind of step looks and is edited. */
export interface StepView<Kind extends StepKind> {
  readonly label: string;
  readonly icon: Icon;
  /** A Mantine colour. */
  readonly color: string;
  readonly category: Category;
  /** Words that find it in the palette besides its label. */
  readonly keywords?: string;
  /** A new step of the kind; absent when authors do not add it themselves. */
  readonly create?: () => NewStep<Kind>;
  /** Second line on the canvas. */
  readonly line: (step: StepOfKind<Kind>, catalog: Catalog) => string;
  readonly Form: ComponentType<StepFormProps<Kind>>;
}
