import { stepKey, type Playbook, type Step } from '@setpiece/playbook';

/** Whether a dynamic value of the playbook names what a step gives: `vars.steps.Order` or `vars.steps["Order"]`. */
export function readsOutput(playbook: Playbook, { id, name }: Pick<Step, 'id' | 'name'>): boolean {
  const { steps, outputs } = playbook;
  const others = steps.map((step) => (step.id === id ? { ...step, mockOutput: undefined } : step));
  const key = stepKey(name).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const named = new RegExp(String.raw`\bsteps\s*(?:\.\s*|\[\s*\\?["'])${key}(?![\p{L}\p{N}_])`, 'u');
  return named.test(JSON.stringify([others, outputs]));
}
