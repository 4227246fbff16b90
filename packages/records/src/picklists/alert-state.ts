import { picklist } from '../picklist.ts';

export const alertState = picklist('AlertState', '2f9ed741-25fe-475a-9f12-64336288eebf', [
  ['New', 'a1bac09b-1441-45aa-ad1b-c88744e48e72'],
  ['Detail Extracted', '2879663c-c1dc-4ef2-84ae-8c67c9353b86'],
  ['Indicator Extracted', '501d0562-89a0-4079-9a9e-cdde7d34e3ed'],
  ['Similar Alerts Correlated', '89dc3716-1818-4286-ab75-0d49714aea0f'],
  ['Ready to Investigate', '8675a07f-2d0d-4e3a-89af-4822b8341df8'],
  ['SLA Set', '8ec42be5-e440-4be9-b7e6-5ea087641959'],
]);
