import { picklist } from '../picklist.ts';

export const severity = picklist('Severity', '4e80cba3-032f-48b4-ac03-17e3ec247aac', [
  ['Minimal', '0d609b08-45e0-469f-8910-41145c0b7c03', '#157DD9'],
  ['Low', '58d0753f-f7e4-403b-953c-b0f521eab759', '#28B35C'],
  ['Medium', 'b3c20a3a-ecfd-4adc-a225-0205968e6793', '#D2AC1A'],
  ['High', '40187287-89fc-4e9c-b717-e9443d57eedb', '#DE7A13'],
  ['Critical', '7efa2220-39bb-44e4-961f-ac368776e3b0', '#e31b1d'],
]);
