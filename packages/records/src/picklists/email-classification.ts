import { picklist } from '../picklist.ts';

export const emailClassification = picklist('Email Classification', '48f07874-5e5a-46dd-adad-cb0f7cf9f618', [
  ['Phishing', 'a1e5c01d-f703-4fa4-a5c4-b3a22f7591ab'],
  ['Non-Phishing', '27ee2999-50cb-48af-8c8a-e399afcc3758'],
]);
