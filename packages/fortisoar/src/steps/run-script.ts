import type { StepReader } from '../step-reader.ts';

/** `RunScript`: a task of the source's own engine, named by its path. Only the empty one means something here. */
export const readRunScript: StepReader = (source, report) => {
  const script = source.arguments.peek('script');
  if (script === '/wf/workflow/tasks/no_op') {
    source.arguments.take('script');
    return { body: { kind: 'connector', connector: 'cyops_utilities', operation: 'no_op', parameters: {} } };
  }
  const task = typeof script === 'string' ? script : 'without a name';
  report('SCRIPT_UNKNOWN', 'warning', `It runs the engine task "${task}", which is not here. Replace the step.`);
  return { body: { kind: 'foreign', source: source.type, reason: `The engine task "${task}" does not exist here.` } };
};
