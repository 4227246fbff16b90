export { builtInModules } from './built-in-modules.ts';
export { builtInPicklists } from './built-in-picklists.ts';
export {
  checkAnswer,
  firstInput,
  type AnswerLookups,
  type AnswerProblem,
  type CheckedAnswer,
} from './form/check-answer.ts';
export { optionsOf, type FieldOption } from './form/field-options.ts';
export { instantOf, localTimeOf } from './form/local-time.ts';
export { textOfHtml } from './form/text-of-html.ts';
export { unmetNeeds, type OptionNeed } from './form/unmet-needs.ts';
export { visibleFields } from './form/visible-fields.ts';
export { isTaskDone, taskCompleted } from './is-task-done.ts';
export { mapItems, type MapItems, type MappedItems, type MappedRecord } from './map-items.ts';
export type { MappingProblem } from './mapping-problem.ts';
export { matchesFilter } from './matches-filter.ts';
export { picklistItem } from './picklist-item.ts';
export { picklistValue, type PicklistValue } from './picklist-value.ts';
export { claimsOf } from './range-map.ts';
export { sortRecords } from './sort-records.ts';
