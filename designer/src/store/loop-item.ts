import { isTemplate } from '@setpiece/expressions';
import type { Playbook, Step, Value } from '@setpiece/playbook';
import type { DesignerHost, LastVars } from '../designer-host.ts';

/** What the templates of a step see as `vars.item`: the first of its items on the known values; nothing outside of loops. */
export async function firstItem(
  host: DesignerHost,
  playbook: Playbook,
  step: Step,
  known: LastVars,
): Promise<Value | undefined> {
  const items = step.kind === 'map_records' ? step.items : step.forEach?.items;
  if (items === undefined) return undefined;
  const value = typeof items === 'string' && isTemplate(items) ? await evaluate(host, playbook, items, known) : items;
  return Array.isArray(value) ? (value as readonly Value[])[0] : value;
}

async function evaluate(
  host: DesignerHost,
  { values }: Playbook,
  template: string,
  known: LastVars,
): Promise<Value | undefined> {
  const result = await host.preview({ template, values, ...known });
  return 'value' in result ? result.value : undefined;
}
