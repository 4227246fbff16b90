import { picklist } from '../picklist.ts';

export const operatingSystem = picklist('OperatingSystem', '6671f4f2-2fd5-4d00-ba2d-f9fade310689', [
  ['Linux', '50dd4c6b-4dfc-4771-b639-c57454610600'],
  ['UNIX', '95057f12-9292-4414-92d0-4d92db597c2a'],
  ['Windows 7', '1ca11c1f-94f0-4473-9423-a56619d1d715'],
  ['Windows 8', 'b0f79507-e7ec-4cd3-a30d-8d4be4d0998f'],
  ['Windows 10', 'f0fc6b95-965f-4b65-9b3c-bb3c7f790c1d'],
  ['OS X', '9c8a949d-bad7-4c97-ae9e-330061675d88'],
  ['iOS', 'cc627c1f-fa38-4180-975d-85ec8e708749'],
  ['Android', 'c521f095-f79d-4684-a3b0-55f015ecc2a7'],
  ['Windows Phone', '8a0645f2-bb5c-458d-904a-d7c8b0ff1580'],
  ['Other', 'd3cb9dcc-e6e3-4a57-beeb-141d24a39fd7'],
  ['Server 2003', '610c16c5-04b8-4459-aad4-7434bfca41ac'],
  ['Server 2008', 'e9768e98-1c07-415c-8729-2c219bb40627'],
  ['Server 2012', 'c9df9904-ef81-47d9-9435-cb6034c17c19'],
  ['Server 2016', 'b8e5db91-3bc1-4109-b13a-da81870a3582'],
  ['Server 2019', '43578855-cea6-4cb2-b5ab-df5dce56af58'],
]);
