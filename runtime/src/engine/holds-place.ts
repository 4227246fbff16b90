import type { Store } from '../ports/store.ts';

/** Whether a run, or one above that waits for it, holds a place of its playbook: what it starts and waits for must not stand in line then. */
export async function holdsPlace({ run: read }: Pick<Store, 'run'>, run: string): Promise<boolean> {
  for (let at: string | undefined = run; at !== undefined;) {
    const summary = await read(at);
    if (summary?.place === 'held') return true;
    at = summary?.parent?.async ? undefined : summary?.parent?.run;
  }
  return false;
}
