import { picklist } from '../picklist.ts';

export const indicatorReputation = picklist('IndicatorReputation', 'e75ed3c3-9f23-4a43-832b-0daf236209ba', [
  ['Good', 'b19b42aa-aee4-47df-9cda-894537dacb2a', '#52c91a'],
  ['Malicious', '7074e547-7785-4979-be32-c6d0c863e4bd', '#c42323'],
  ['Suspicious', '50bfd06c-9aff-4f7d-b6d9-821339e31fe7', '#dbc030'],
  ['TBD', 'ae98ebc6-beef-4882-9980-1d88fc6d87cd', '#696969'],
  ['No Reputation Available', '9a611980-1b5e-4ae9-8062-eb2c0c433cff', '#6a9169'],
]);
