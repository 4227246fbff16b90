import { picklist } from '../picklist.ts';

export const yesNoInput = picklist('YesNoInput', '7b348719-8ffc-4c94-8ce7-1812eae43d78', [
  ['Yes', 'cfd49634-d25a-476f-8485-99585e589a8c'],
  ['No', '711303d3-75ea-437d-a871-0a8d14fcdb7d'],
  ['Unknown', '27ff216f-6363-4c93-9fc4-e0e8c15cb0b1'],
]);
