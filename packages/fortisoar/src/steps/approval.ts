import type { StepReader } from '../step-reader.ts';

/** `Approval`, the form before manual inputs: a yes or no to a text. */
export const readApproval: StepReader = ({ name, arguments: given }) => {
  if (given.peek('collection') === 'approvals') given.take('collection');
  const resource = given.object('resource');
  const text = resource.text('approvaldescription');
  const assigned = resource.text('assignedTo');
  return {
    body: {
      kind: 'manual_input',
      approval: true,
      title: name,
      ...(text !== undefined && { text }),
      fields: [],
      options: [],
      ...(assigned !== undefined && { assignee: { user: assigned } }),
    },
  };
};
