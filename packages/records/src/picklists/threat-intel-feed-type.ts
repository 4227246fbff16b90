import { picklist } from '../picklist.ts';

export const threatIntelFeedType = picklist('ThreatIntelFeedType', '5f18ab80-ef2c-5b4e-9a11-a0169e825ceb', [
  ['Actor', '91e64729-a961-5096-a382-453dc94f54ce'],
  ['Domain', '589435c9-4af2-55fe-95d6-0975f547c7ed'],
  ['Email Address', 'ddf6183c-18e9-5fc7-af5c-6a66a988d1d9'],
  ['FileHash', '5995335d-30b3-505c-8617-3fa47593b7ba'],
  ['FileHash-MD5', 'f8d82ec0-f739-5df2-8123-e1c6f74cb66b'],
  ['FileHash-SHA1', '656a3b3a-d922-5f33-a812-f6b81df8454e'],
  ['FileHash-SHA256', '2db76e0d-39db-548e-b4c5-e83df4a46c4c'],
  ['Filename', '92fc8840-1088-5511-a854-a8cfa3e8ffb6'],
  ['IP Address', '79554680-8687-5e32-b740-8c72d3a629e8'],
  ['IPv4 Address', 'b7dd296f-111b-5107-b773-b20e4b90ab37'],
  ['IPv6 Address', 'cd31ae71-cfac-586b-8726-5244293eb510'],
  ['Process', '0a4b932d-f19a-5931-a430-dc823789243b'],
  ['Registry', '2cec40a5-6bb9-53bf-955d-18c23ec6a260'],
  ['URL', '9009f62f-0447-52de-8712-566e36e38710'],
  ['User', 'dc29e24c-c222-5a76-97fb-86fdf27286c5'],
]);
