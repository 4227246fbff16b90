import { picklist } from '../picklist.ts';

export const indicatorType = picklist('IndicatorType', '50ee5bfa-e18f-49ba-8af9-dcca25b0f9c0', [
  ['Domain', '5a5a7d42-be27-4903-858a-19909ebfa1eb'],
  ['Email Address', '80bd55b0-6d88-4beb-bec3-97954f261c4d'],
  ['Host', '3272abd8-a1ae-4663-8c47-6d1195e684d9'],
  ['File', '0162241b-f5bf-4917-a150-00e920be47bd'],
  ['FileHash-MD5', '0ca054f2-d923-4992-a4a7-c516e6df281e'],
  ['FileHash-SHA1', '143e40b0-e643-468d-b968-a542fc85f08d'],
  ['FileHash-SHA256', '4ea7b083-a0af-41ea-8d7c-7ace16021722'],
  ['IP Address', 'c0beeda4-2c7a-4214-b7e5-53ba1649539c'],
  ['Port', '1c4def41-b578-49a3-9063-8aa46f757c08'],
  ['Registry', '9e783ec9-90cd-40bb-afec-976f30055108'],
  ['Process', 'a6ab7480-a0b1-4917-a6b9-c9b16ddc7e9b'],
  ['URL', '353a37b4-3eeb-43ee-aac6-64806422cfec'],
  ['User', 'e72907c5-2088-4e85-99d0-6c7970a5470e'],
]);
