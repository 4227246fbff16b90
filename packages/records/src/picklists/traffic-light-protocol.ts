import { picklist } from '../picklist.ts';

export const trafficLightProtocol = picklist('TrafficLightProtocol', '40f1345f-f679-43c0-9237-5b06edd8385f', [
  ['Red', '0472d368-bd15-4f52-a119-d403470cbe43', '#FF0000'],
  ['Amber', '7bff95b7-6438-4b01-b23a-0fe8cb5b33d3', '#FFBF00'],
  ['Green', '47004ad3-721e-43e0-b729-2ad8ee6441c0', '#008000'],
  ['White', '815d21f7-787b-4480-8009-558aa64fe776', '#fbf8f8'],
]);
