import { picklist } from '../picklist.ts';

export const taskPriority = picklist('TaskPriority', 'bea9a490-50d1-4597-8ad9-24422e10676e', [
  ['Urgent', '612befbc-4255-403a-958b-11efce3e1d8c', '#ab0e0e'],
  ['High', '90088ebe-0a7d-4aa6-9c9c-93b937a4e4f8', '#e36c29'],
  ['Medium', '539083a6-01f6-4ff9-a588-778cfdad4671', '#d1b524'],
  ['Low', 'ebe64b35-bf47-4f74-aadb-df7c2aeba60e', '#73b010'],
]);
