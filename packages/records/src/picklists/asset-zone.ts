import { picklist } from '../picklist.ts';

export const assetZone = picklist('AssetZone', '05fa04bd-0069-4da7-b56e-7204c86656ee', [
  ['Cell', '66dc774d-1f2b-44c7-b1d3-d17eda9febba'],
  ['Manufacturing', '0a216937-8ab4-4b6e-9e1b-2a5d0637f8dd'],
  ['Enterprise', '1f6a2248-0d8d-4233-9764-5d641a257ba7'],
  ['Conduits', '4104499e-f231-42e3-98f9-888af67e0555'],
]);
