import { picklist } from '../picklist.ts';

export const enrichmentStatus = picklist('Enrichment Status', 'feab2306-19d7-4e1c-b5f7-0a36ec6f95ed', [
  ['None', 'a6d9da29-27b1-4b8a-965d-8d91518540d5'],
  ['In Process', '8a4609d2-8a3d-4bda-9888-5f00bfea43cb'],
  ['Completed', 'c6e46fde-97a2-48cc-8019-938c9c5aebd0'],
  ['Failed', '10106add-87ad-467f-8731-1a79d96f8dbd'],
]);
