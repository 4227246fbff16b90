import type { ImportPlan } from '../../api/app-router.ts';
import { counted } from '../../frame/counted.ts';

/** How many playbooks the import would change or add. */
export function newsCount(plan: Pick<ImportPlan, 'playbooks'>): number {
  return plan.playbooks.filter(({ status }) => status !== 'unchanged').length;
}

/** Whether the import would change or add anything at all. */
export function hasNews({ playbooks, modules, picklists, macros, connectors }: PlannedThings): boolean {
  return [...playbooks, ...modules, ...picklists, ...macros, ...connectors].some(
    ({ status }) => status !== 'unchanged',
  );
}

type PlannedThings = Pick<ImportPlan, 'playbooks' | 'modules' | 'picklists' | 'macros' | 'connectors'>;

/** `12 playbooks, 84 steps, 3 modules`: what is in the files, zeros left out. */
export function planContents(plan: ImportPlan): string {
  const counts: readonly (readonly [number, string, string?])[] = [
    [plan.playbooks.length, 'playbook'],
    [plan.playbooks.reduce((sum, { steps }) => sum + steps, 0), 'step'],
    [plan.modules.length, 'module'],
    [plan.picklists.length, 'picklist'],
    [plan.macros.length, 'global variable'],
    [plan.connectors.length, 'connector description'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => counted(count, word))
    .join(', ');
}

/** `Steps: 14 connector, 9 set variable`: the kinds by how often they occur. */
export function stepKinds(byKind: Readonly<Record<string, number>>): string {
  const kinds = Object.entries(byKind)
    // The summary counts triggers too, as `trigger:webhook`; the list above shows them.
    .filter(([kind]) => !kind.startsWith('trigger:'))
    .toSorted(([, a], [, b]) => b - a);
  return kinds.length === 0
    ? ''
    : `Steps: ${kinds.map(([kind, count]) => `${count} ${kind.replaceAll('_', ' ')}`).join(', ')}`;
}
