import type { WorkspaceModule } from '../api/app-router.ts';

/** How a module is called where many of its records stand: `Alerts`. */
export function moduleLabel({ plural, label, name }: Pick<WorkspaceModule, 'plural' | 'label' | 'name'>): string {
  return plural ?? (label || name);
}
