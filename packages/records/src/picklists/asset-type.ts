import { picklist } from '../picklist.ts';

export const assetType = picklist('AssetType', '4dc1437f-5fe6-4eb6-b378-3c514c26f22e', [
  ['OT', 'f36137a5-aa8f-4532-aab5-e57a8d7420a1'],
  ['IT', '7630b182-4930-4f97-beec-3c3a5372cb3b'],
  ['IOT', '52362dcf-77d2-4ef2-9799-76519db7409a'],
  ['Other', '15fa2e79-88ac-4a63-a623-3ac03980b850'],
]);
