import { picklist } from '../picklist.ts';

export const commentType = picklist('Comment Type', '0841c1eb-a0a3-4abd-b29c-9f68e4d9b14f', [
  ['Comment', 'ff599189-3eeb-4c86-acb0-a7915e85ac3b'],
  ['ActionLog', '1165899b-7091-4291-aafc-487c4309e8ff'],
]);
