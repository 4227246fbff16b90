import { picklist } from '../picklist.ts';

export const communicationState = picklist('Communication State', '09b97c81-669a-4ac8-8668-920913f3329b', [
  ['Received', 'c89f8eb7-0669-4535-9935-888ff46f544f'],
  ['Sent', '1b0fd95b-9508-47b9-9e90-e8bcd712bb83'],
  ['Draft', '971d37f3-738a-43e7-93ff-f39c6686e933'],
  ['Sending', '9f0a2594-2390-4086-9b6f-c7165c70ce27'],
]);
