import { picklist } from '../picklist.ts';

export const assetState = picklist('AssetState', '45de7d2e-8ef0-495e-a6e5-07fddfbd4749', [
  ['Inactive', '61e3da06-c1fd-4959-9695-eb3ab36d7a4e'],
  ['Active', 'b31da3b9-6f87-469e-a1bf-2517c48a7001'],
  ['Isolated', '321ad354-42ce-42b6-8636-2fa184a7dcd5'],
]);
