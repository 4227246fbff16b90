import { picklist } from '../picklist.ts';

export const incidentStatus = picklist('IncidentStatus', 'a549e41c-31ca-406d-89ae-eab3de5c06c4', [
  ['Open', 'bb73fe9e-f699-11e7-8c3f-9a214cf093ae'],
  ['In Progress', 'bb7402d6-f699-11e7-8c3f-9a214cf093ae'],
  ['Awaiting', 'bb74042a-f699-11e7-8c3f-9a214cf093ae'],
  ['Resolved', 'bb73fd5e-f699-11e7-8c3f-9a214cf093ae'],
  ['Inactive', 'bb73fade-f699-11e7-8c3f-9a214cf093ae'],
]);
