import { picklist } from '../picklist.ts';

export const assetLevel = picklist('AssetLevel', '05eac573-e341-4722-9462-3eed045db2a5', [
  ['Level 5.5', 'adb317f0-56e4-4ffe-976e-ceb0ac9b6e75', '#0454c6'],
  ['Level 5', '3eb967b4-ceca-473b-9a05-f3b8b5dac837', '#4198e5'],
  ['Level 4', '2c1b93fc-05dd-4aba-a9d4-6a41dd453cf8', '#5198c9'],
  ['Level 3.5', '25bb4e3e-9cc4-40ac-9be9-d9afab111e4c', '#ce3030'],
  ['Level 3', '4575c12c-83bf-435c-8c09-c43f27bbd7b1', '#f4a9a9'],
  ['Level 2.5', 'a4ccec3e-0fc5-4c3f-8a49-c940d97e61a8', '#ce3030'],
  ['Level 2', '4bba9ff6-9474-4981-9007-5244660724da', '#f4a9a9'],
  ['Level 1.5', '0e49f3e8-6666-4fb9-ac9b-fe9af11b5c12', '#ce3030'],
  ['Level 1', 'adc8d997-3da5-4516-b112-42c6fdb74c3b', '#f9d2d2'],
]);
