import { type Environment, resolveRange } from '@setpiece/expressions';
import type { PicklistRule, Value } from '@setpiece/playbook';
import type { MappingProblem } from './mapping-problem.ts';
import { rangeMap } from './range-map.ts';

export interface PicklistValue {
  /** The picklist item as a record holds it (`@id`, `itemValue`, …). */
  readonly value?: Value;
  readonly problem?: Pick<MappingProblem, 'code' | 'severity' | 'message'>;
}

/**
 * The picklist item that a source value means by a rule. Nothing matches and there is no default: no value and a warning.
 * A rule that names an item which the picklist does not have is an error.
 */
export function picklistValue(
  rule: PicklistRule,
  source: Value,
  environment: Pick<Environment, 'picklistItem'>,
): PicklistValue {
  const name = matchedItem(rule, source) ?? rule.default;
  if (name === undefined) return { problem: unmatched(rule, source) };
  const item = environment.picklistItem?.(rule.picklist, name);
  return item === undefined || item === null ? { problem: unknownItem(rule, name) } : { value: item as Value };
}

/** Name of the first rule item that claims the value. A source that is an item's own name means that item. */
function matchedItem(rule: PicklistRule, source: Value): string | undefined {
  if (source === null || typeof source === 'object') return undefined;
  const found = resolveRange(source, rangeMap(rule.items));
  return typeof found === 'string' ? found : undefined;
}

function unmatched(rule: PicklistRule, source: Value): PicklistValue['problem'] {
  const message = `${JSON.stringify(source)} means no item of picklist "${rule.picklist}". Add it to an item's values, or choose a default.`;
  return { code: 'PICKLIST_UNMATCHED', severity: 'warning', message: `Field "${rule.field}": ${message}` };
}

function unknownItem(rule: PicklistRule, name: string): PicklistValue['problem'] {
  const message = `Field "${rule.field}": picklist "${rule.picklist}" has no item "${name}". Choose one that it has, or import the picklist.`;
  return { code: 'PICKLIST_ITEM_UNKNOWN', severity: 'error', message };
}
