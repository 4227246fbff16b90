import { picklist } from '../picklist.ts';

export const announcementCriticality = picklist('AnnouncementCriticality', '520e35ae-c3c2-45f5-bc73-af6b9476cbeb', [
  ['Generic', 'e8e41070-f135-42f2-892b-7017cbba4024', '#ebb11e'],
  ['Important', '75979d6f-867a-4422-8531-25c8a5fd81ef', '#de2626'],
]);
