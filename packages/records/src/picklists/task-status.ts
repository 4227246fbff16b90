import { picklist } from '../picklist.ts';

export const taskStatus = picklist('TaskStatus', '21ddbcfd-b4a3-4273-adea-c674fe47d643', [
  ['Open', '7669725a-28cc-4b19-98a3-9ca71e0f88f4', '#928f8f'],
  ['In progress', '959021fc-c19d-4aee-8e51-5395c5029719', '#ffce1f'],
  ['On Hold/Blocked', '33b6b889-4c5c-4801-999b-6c446b9568f3', '#de1919'],
  ['Completed', '343f4b67-e929-4205-bf95-ba5b70545fed', '#3ec210'],
]);
