import { picklist } from '../picklist.ts';

export const alertStatus = picklist('AlertStatus', '33e964a9-d607-49f2-813c-7ce46141815a', [
  ['Open', '7de816ff-7140-4ee5-bd05-93ce22002146'],
  ['Investigating', '758925e7-629c-46d8-89db-fb36f5fbe88a'],
  ['Pending', 'a53d5465-75a6-4b7a-8144-4eccc23cea4a'],
  ['Closed', 'fac53e73-8d16-4189-98d5-95fbd1555232'],
  ['Re-Opened', '891fb9d5-556c-44c6-9f7d-94a27dec732e'],
]);
