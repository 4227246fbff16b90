import { picklist } from '../picklist.ts';

export const deliveryVector = picklist('DeliveryVector', '82e4ff55-ade7-419c-a1c5-94d5b68cf5b3', [
  ['Email', '21046bc4-3192-4070-9ca8-e37d4551327e'],
  ['USB', '8b3753d7-4553-41d1-b1f3-be3acf310f70'],
  ['Other', '9eaa3beb-f828-411d-b51e-ec14dac9d176'],
]);
