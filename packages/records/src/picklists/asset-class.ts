import { picklist } from '../picklist.ts';

export const assetClass = picklist('AssetClass', '54642443-1ab4-4f2b-968e-a0c43907fad0', [
  ['Hardware', '00cb224e-4198-4547-bbcb-a90bb9a60806'],
  ['Software', '3864918a-79b9-412d-a09e-3f6f13aae2f9'],
  ['Facility', 'ab178ac7-4cc9-444c-9a27-8121dfdcfdb6'],
  ['Token', '36a76cdc-d707-48c5-9501-8cb53d07e696'],
  ['Virtual', '12b93f07-12da-42ab-b126-3b00cdc42b7c'],
]);
