import { picklist } from '../picklist.ts';

export const escalatedToIncident = picklist('EscalatedToIncident', 'e131cc54-9ae4-43c9-b830-af6e331fe024', [
  ['Yes', 'fa12313b-66af-4a2e-864e-a5f19241b734', '#bf0a0a'],
  ['No', '2128a09c-153d-4db3-985d-de6be33deae5', '#808080'],
]);
