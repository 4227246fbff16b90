import { picklist } from '../picklist.ts';

export const assetStatus = picklist('AssetStatus', '3c57ea34-4866-4c8f-ba74-dc51806727a9', [
  ['Active', '421c20cd-e63d-4e32-9a25-774b2155cd24'],
  ['Retired', 'daa2f37a-6c30-43f6-90b1-3b40f5c39365'],
  ['In Maintenance', 'ce2aeb7f-224a-499f-a30d-0af6a6f7b965'],
  ['Missing', 'e6b6858f-2b85-493e-b995-79152c539508'],
  ['Stolen', '9e8b1f76-7f14-4c64-9df2-9a331cf3a342'],
]);
