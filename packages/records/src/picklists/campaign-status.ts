import { picklist } from '../picklist.ts';

export const campaignStatus = picklist('CampaignStatus', '95749529-b229-4fbd-ba14-01c51a4f21b5', [
  ['Ongoing', 'b6e5a1a2-e7d0-49aa-ab3e-200fdf851ce4'],
  ['Historical', 'f14919b8-57d8-4041-9d60-d788eb7a2e10'],
  ['Future', '09a0c35c-346d-4083-b477-eb21c571df16'],
]);
