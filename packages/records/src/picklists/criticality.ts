import { picklist } from '../picklist.ts';

export const criticality = picklist('Criticality', 'f8d09b4a-9e91-4096-bbdd-06a9f96ef57e', [
  ['None', 'fc5d4398-8920-4f3a-abe9-dd445b849454', '#536481'],
  ['Low', '207ae9ec-9a2c-4966-a67d-4964aa40c81d', '#28B35C'],
  ['Medium', 'eb7b0557-971d-4d5c-abd2-23d0d8834a29', '#D2AC1A'],
  ['High', 'f734dfbb-fd61-425e-8a14-ebd560289fac', '#DE7A13'],
  ['Critical', '873268b5-6751-4eac-a61c-0295f68baa9e', '#ff0000'],
  ['Very Critical', '306b3eaf-f97e-4903-b416-049a40c3bef1', '#f09c9c'],
]);
