/** A part of a step or playbook that may hold dynamic values anywhere inside. */
export interface Field {
  /** Where it stands, e.g. `parameters`. */
  readonly path: string;
  readonly value: unknown;
  /** Evaluated when the step's work is done: it may read the step's own result. */
  readonly isAfterWork?: true;
}
/** One dynamic value. */
export interface FieldTemplate {
  /** E.g. `parameters.hosts[2].name`. */
  readonly path: string;
  readonly text: string;
  readonly isAfterWork?: true;
}
/** Every dynamic value inside some fields, in file order. */
export declare function templatesIn(fields: readonly Field[]): FieldTemplate[];
//# sourceMappingURL=field.d.ts.map
