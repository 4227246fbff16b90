import { picklist } from '../picklist.ts';

export const campaignVector = picklist('CampaignVector', '5fa2741e-120d-430e-b796-e690901d8249', [
  ['Phishing', '3651f7f7-022d-4411-bd75-e634a6005fd6'],
  ['Targeted Exploitation', '35201777-969a-4343-8a1f-a373fa39744f'],
  ['Other', '818ef3c9-15b0-4848-ad1e-4b7913bbcccf'],
]);
