import { picklist } from '../picklist.ts';

export const warRoomStatus = picklist('WarRoomStatus', 'ab8bbdb4-2cf9-4695-90ef-9f1f825d2b1f', [
  ['Draft', '55a2f3e7-8354-4c41-9120-f6c3559903f8', '#f8ba0b'],
  ['Live', '1c4fe134-de72-40d9-b35f-deb8dadc6800', '#05bb49'],
  ['Closed', 'f433458e-0cf8-4130-94d3-31b60ed4add7', '#cfcfcf'],
]);
