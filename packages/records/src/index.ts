export { builtInModules } from './built-in-modules.ts';
export { builtInPicklists } from './built-in-picklists.ts';
export { mapItems, type MapItems, type MappedItems, type MappedRecord } from './map-items.ts';
export type { MappingProblem } from './mapping-problem.ts';
export { matchesFilter } from './matches-filter.ts';
export { picklistItem } from './picklist-item.ts';
export { picklistValue, type PicklistValue } from './picklist-value.ts';
export { claimsOf } from './range-map.ts';
export { sortRecords } from './sort-records.ts';
