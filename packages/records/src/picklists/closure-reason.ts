import { picklist } from '../picklist.ts';

export const closureReason = picklist('Closure Reason', '4ebacea1-88cd-4ea8-9dcc-385bea42cc59', [
  ['Duplicate', '672aef13-a684-422e-be6c-15e10ec49915'],
  ['Escalated to Incident', 'cc2d6b59-62de-4cb6-93a2-bcce4250009d'],
  ['False Positive', '2b0112f6-4746-4dab-ada6-a8cd1e675572'],
  ['Invalid', '8f8ce378-df65-4231-85e3-0b8f25a04379'],
  ['Resolved', '2ab3e8e9-8cd9-4641-8400-a18a4e8a2da8'],
  ['Tasks Completed', '8590c81e-3307-4645-97f5-c3e1bec4e05a'],
]);
