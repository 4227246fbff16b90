import { picklist } from '../picklist.ts';

export const assetRisk = picklist('AssetRisk', 'fc7c0b32-ce9f-4fb5-a0fe-6923fb1c0a2c', [
  ['Minimal', 'd3113595-bbe0-48f0-b6f5-e895514b55e4', '#157DD9'],
  ['Low', '511976ae-3e10-4b74-ac94-a1baee6672cb', '#28B35C'],
  ['Medium', '04909452-49c8-449f-9991-d1437f64949a', '#D2AC1A'],
  ['High', 'a226f017-a123-41d7-99ad-9379ca3e5690', '#DE7A13'],
  ['Critical', 'e2d6ebf2-aa3b-4317-aad0-145a02c1b2f4', '#e31b1d'],
]);
