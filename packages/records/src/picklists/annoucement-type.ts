import { picklist } from '../picklist.ts';

export const annoucementType = picklist('AnnoucementType', 'e14df345-8c19-4fbd-8d27-860c765def6f', [
  ['Meeting', '222b116d-d495-4eb9-b12d-c71cb7b7ba6e'],
  ['Information', 'cfbb2798-ec01-4652-b774-fb2c19e35eb5'],
  ['Generic', '9745d253-ac30-4ded-b6ed-3370c16da022'],
]);
