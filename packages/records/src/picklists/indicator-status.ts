import { picklist } from '../picklist.ts';

export const indicatorStatus = picklist('IndicatorStatus', 'e6639d57-94a9-432f-a46f-b2b530402077', [
  ['Blocked', 'fa29fe48-f01e-476f-bb33-c910f5795b57'],
  ['Unblocked', '41a9818a-c283-4d7f-852c-6e275033e3d2'],
  ['Excluded', '4218cb58-4de5-4eff-ad08-185d36ef9bab'],
  ['TBD', '2f5cff61-fbff-4bb3-96be-302b78a9fb47'],
  ['Isolated', 'e4a39098-3e26-4559-a7d8-7ed6ea4d6e31'],
]);
