import { picklist } from '../picklist.ts';

export const attachmentsType = picklist('AttachmentsType', '91be0720-8088-42b0-95d8-1178b390e0f9', [
  ['Logs', 'cb11ab90-cac4-41f2-b452-f653eca6299a'],
  ['Documents', '76d53137-a3ad-4afc-93af-205b88e59b63'],
  ['Social Network Info', '896339bc-18ad-449d-922a-551b4db06d39'],
  ['Backup', '48a1338d-8a6a-4107-aff5-97f56a9af3b3'],
  ['Media', '465112a8-1c52-49db-a305-3cff996d647e'],
  ['Malware', '58b8bdee-a5d8-4e54-b514-05adc7bfee08'],
  ['Browser Info', 'ad8c6890-590b-4837-993e-7ec76d0ce85e'],
  ['Virtual Machines', '48e453c2-aa53-4a1c-9f73-c8f9ae219a43'],
  ['Hard Drive Image', 'ea815582-d639-4c76-a7fd-9ddb5e1c7792'],
  ['Network Traffic', '6f711ba0-46b3-4e83-9420-5cfe2803aae4'],
  ['Usb Item', 'ddd21a97-9393-4cd3-b073-aabca218fb8c'],
  ['GSM Card', '1afc1d4a-2a8d-4c6b-bf69-29afa45e79cc'],
  ['Metadata', '9ad4871c-ef9a-4e44-a0e7-cc320041ad6f'],
]);
