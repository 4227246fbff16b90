import { picklist } from '../picklist.ts';

export const communicationType = picklist('Communication Type', '57d30379-dbba-4684-b126-ec3ad8766f06', [
  ['Email', 'b8e7c917-5299-4a43-9c1a-fac1d9a5438f'],
  ['IM', '0e76b426-5aa7-4bca-9cd3-ee46b8e9a296'],
]);
