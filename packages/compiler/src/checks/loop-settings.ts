import { hasBatchForm, type Diagnostic, type Playbook, type Step } from '@setpiece/playbook';

/** Settings of a loop that do nothing on the step that has them. */
export function loopSettings({ steps, values }: Playbook): Diagnostic[] {
  return steps.flatMap((step, index) => [
    ...batchSettings(step, index, values),
    ...(step.until && !step.until.retries ? [neverRepeats(step, index)] : []),
  ]);
}

function batchSettings(step: Step, index: number, values: Playbook['values']): Diagnostic[] {
  if (!step.forEach?.bulk || hasBatchForm(step.kind)) return [];
  return [noBatchForm(step, index, values === 'setpiece' ? 'warning' : 'info')];
}

function noBatchForm({ id, name, kind, forEach }: Step, index: number, severity: 'warning' | 'info'): Diagnostic {
  const how = forEach?.parallel ? 'in parallel' : 'one by one';
  return {
    code: 'NO_BATCH_FORM',
    severity,
    message: `Step "${name}" loops in batches, but a step of kind ${kind} has no way to do a batch with one call: its items run ${how}. Choose "one by one" or "in parallel" instead.`,
    at: { step: id, field: 'forEach.bulk', path: `steps[${index}].forEach.bulk` },
  };
}

function neverRepeats({ id, name }: Step, index: number): Diagnostic {
  return {
    code: 'UNTIL_NEVER_REPEATS',
    severity: 'warning',
    message: `Step "${name}" repeats until a condition holds, but with no further tries: it runs once only. Say how often it may try again.`,
    at: { step: id, field: 'until.retries', path: `steps[${index}].until` },
  };
}
