import type { Report } from '../report.ts';
import type { SourceStep, StepReader } from '../step-reader.ts';
import { readValues } from './connectors.ts';

/** `WorkflowReference`: runs another playbook, named by its IRI. */
export const readWorkflowReference: StepReader = (source, report) => {
  const given = source.arguments;
  const playbook = given.text('workflowReference');
  if (!playbook) return withoutPlaybook(source, report);
  return {
    body: {
      kind: 'reference',
      playbook,
      arguments: readValues(given, 'arguments'),
      ...(given.flag('apply_async') && { async: true }),
      ...(given.flag('pass_input_record') && { passRecords: true }),
      ...(given.flag('pass_parent_env') && { passVariables: true }),
    },
  };
};

/** `RemoteWorkflowReference`: names a playbook by its alias, to be run on a tenant. */
export const readRemoteReference: StepReader = (source, report) => {
  const playbook = source.arguments.text('playbook_alias_id');
  if (!playbook) return withoutPlaybook(source, report);
  report(
    'REMOTE_REFERENCE',
    'warning',
    `It runs playbook "${playbook}" on a tenant there; here it runs in this workspace. Check that this is meant.`,
  );
  return { body: { kind: 'reference', playbook, arguments: {} } };
};

function withoutPlaybook(source: SourceStep, report: Report): ReturnType<StepReader> {
  report('REFERENCE_MISSING', 'error', 'It names no playbook to run. Choose one, or remove the step.');
  return { body: { kind: 'foreign', source: source.type, reason: 'The source names no playbook to run.' } };
}
