/** Thrown when a playbook's line is as long as it may be: the run was not accepted. */
export class LineFull extends Error {
  override readonly name = 'LineFull';
  readonly playbook: string;

  constructor(playbook: { readonly id: string; readonly name: string }, most: number) {
    super(
      `Playbook "${playbook.name}" has ${most} runs in line already, and no more may wait. Start it again when some have ended, or raise its concurrency.`,
    );
    this.playbook = playbook.id;
  }
}
