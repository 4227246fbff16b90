import { picklist } from '../picklist.ts';

export const killChainPhases = picklist('KillChainPhases', 'eddbc863-c725-479a-867f-cec66206a6b4', [
  ['Not Applicable', '793050d5-a75d-4ea7-9176-1ad69627b7b2'],
  ['Reconnaissance', '2535c634-5822-49a8-99da-ca96291d0095'],
  ['Weaponization', '6c60c538-bd6c-44b9-aea3-539df0716d92'],
  ['Delivery', 'd889ee08-9ddd-404b-a166-6e8c33414f5e'],
  ['Exploitation', '1713c4c8-7e66-4bb9-bf46-096a9e2bc071'],
  ['Installation', 'db9978d4-7274-4da6-aec1-47438925a1c3'],
  ['Command & Control', '8153c438-9fe4-4eef-b3af-752e26f665ab'],
  ['Actions on Objectives', '8dfaa4f1-cd5b-43dc-bc3f-8821261fcb69'],
]);
