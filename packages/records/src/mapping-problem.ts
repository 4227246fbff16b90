import type { Diagnostic } from '@setpiece/playbook';

/** What went wrong with one item of a mapping. An `error` leaves the item out, a `warning` leaves the field empty. */
export interface MappingProblem extends Omit<Diagnostic, 'at'> {
  /** Index of the source item. */
  readonly item: number;
  readonly field: string;
}

/** A failed template as a problem that names its item and field. */
export function problemOf(cause: unknown, at: { code: string; item: number; field: string }): MappingProblem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `Item ${at.item + 1}, field "${at.field}": ${reason}`;
  return { code: at.code, severity: 'error', message, item: at.item, field: at.field };
}
