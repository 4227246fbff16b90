import { picklist } from '../picklist.ts';

export const taskTeams = picklist('TaskTeams', '30efdc50-1f3d-40d3-909f-e71386dea13e', [
  ['Exec Team', 'ff7a6c07-4b23-49e7-93a2-22940abe02af'],
  ['Firewall Team', 'b46a9545-e3e1-4035-b4a2-e3fc775eeba1'],
  ['EDR Team', 'ef2f2630-a3fa-4da6-b700-bf0492cb19ac'],
  ['IT Team', '3c99ae53-2036-41ef-98df-63080c88b621'],
  ['SOC Team', '52db93a5-6a18-4bf3-80b4-059351119d76'],
]);
