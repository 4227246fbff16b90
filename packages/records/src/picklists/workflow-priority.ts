import { picklist } from '../picklist.ts';

export const workflowPriority = picklist('WorkflowPriority', 'e104ef72-11b4-4d0c-be0e-e1cf3b87b5f2', [
  ['Low', 'df314249-88c8-4778-ab55-8aeafbe932cb'],
  ['Medium', '2b563c61-ae2c-41c0-a85a-c9709585e3f2'],
  ['High', '9e8d41e4-8ada-4a2c-bd02-07f62c6d0a00'],
]);
