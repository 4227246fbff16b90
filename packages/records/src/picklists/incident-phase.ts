import { picklist } from '../picklist.ts';

export const incidentPhase = picklist('IncidentPhase', 'b862eb1f-b385-40ca-baa7-5a1b1f91a651', [
  ['Detection', 'bb740542-f699-11e7-8c3f-9a214cf093ae'],
  ['Identification', '37f637f0-2e7a-41cc-a6e4-502d7263b2d0'],
  ['Confirmation', 'cbaa92d2-6fd7-4dbe-88f6-0e0d17e8b430'],
  ['Containment', 'bb7407e0-f699-11e7-8c3f-9a214cf093ae'],
  ['Eradication', 'bb740a06-f699-11e7-8c3f-9a214cf093ae'],
  ['Recovery', 'bb740d30-f699-11e7-8c3f-9a214cf093ae'],
  ['Aftermath', '10b77cd3-0ba5-4c2e-83bb-d665430a9287'],
]);
