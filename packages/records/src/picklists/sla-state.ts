import { picklist } from '../picklist.ts';

export const slaState = picklist('SLAState', 'fe36a8f2-fcba-4221-b4ab-1081f596b153', [
  ['Met', '090115d7-90fc-4dc6-97ca-27950fc30c1c', '#14b341'],
  ['Missed', '5230b20c-d408-4b36-ad8f-610167d84d34', '#de2020'],
  ['Awaiting Action', '72979f64-e8b9-4888-a965-957e0ec24818', '#808080'],
  ['NA', '3654f428-d23d-4683-a44e-82cc54f4f32b', '#C0C0C0'],
  ['Paused', '3f4ef2dc-7f56-4886-b215-ee08b344cbdf', '#ffcc00'],
]);
