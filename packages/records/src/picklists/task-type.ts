import { picklist } from '../picklist.ts';

export const taskType = picklist('TaskType', 'b837e375-76af-4ba5-b6a1-bd1c3cd27292', [
  ['Approval', 'a6064def-fc9d-4d52-ac45-e0a55679c140'],
  ['Board Meeting', '7337372c-c242-4c42-9db6-d1736527a021'],
  ['Conference Call', '198b9bb4-4580-4706-8560-17560eebf529'],
  ['Email', 'd09e2bbf-bc2a-4d32-bf35-2a709f5a7b67'],
  ['Meeting', '3407e435-10bd-4ff3-8334-2af009751e95'],
  ['Phone Call', '57c63309-ce90-48e7-95bd-5ecccbc851f7'],
  ['Incident Response', '826ad76d-e418-4928-9bc9-ea552ebcc5f9'],
  ['Report', '62322a54-a069-4f74-a917-3d864f24524a'],
  ['Other', '6d113f01-123a-4c78-b68c-029e16df9b8b'],
  ['To Do', '30300411-a2e0-42dc-9180-513904f73ab9'],
]);
