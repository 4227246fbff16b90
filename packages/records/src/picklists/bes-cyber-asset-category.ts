import { picklist } from '../picklist.ts';

export const besCyberAssetCategory = picklist('BES Cyber Asset Category', '8b167004-257b-407c-86f7-ee65059176b0', [
  ['Protected Cyber Asset', '807a51b8-ef06-4f0c-91be-ee99c6f649e9'],
  ['Electronic Access Control or Monitoring Systems', 'c9093965-69b5-4bc4-90ba-d59e256a957e'],
  ['Physical Access Control Systems', '740d017c-7c92-4e42-ac53-7fda17122722'],
  ['Transient Cyber Asset', 'f9145b90-6cae-4a6a-b5d9-0e0607982829'],
]);
