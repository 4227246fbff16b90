import { picklist } from '../picklist.ts';

export const indicatorExpiryStatus = picklist('IndicatorExpiryStatus', '315954aa-906f-405c-989e-66477ecc268b', [
  ['Yes', 'de7e9f06-45aa-43e1-b88d-1989a56d9eae'],
  ['No', 'd4ca4a72-7974-4b93-843e-da9efa235c6e'],
]);
