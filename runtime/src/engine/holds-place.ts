import type { Services } from './services.ts';

/** Whether a run, or one above that waits for it, holds a place of its playbook: what it starts and waits for must not stand in line then. */
export async function holdsPlace(
  { store, parentOf }: Pick<Services, 'store' | 'parentOf'>,
  run: string,
): Promise<boolean> {
  for (let at: string | undefined = run; at !== undefined;) {
    // A run that takes a place begins when its row is there; one without a row yet has none.
    if ((await store.run(at))?.place === 'held') return true;
    const parent: Awaited<ReturnType<typeof parentOf>> = await parentOf(at);
    at = parent?.async ? undefined : parent?.run;
  }
  return false;
}
