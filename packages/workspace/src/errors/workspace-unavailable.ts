/** The workspace cannot be opened; the message names the folder and the next move. */
export class WorkspaceUnavailable extends Error {
  override readonly name = 'WorkspaceUnavailable';
  readonly reason: 'in_use' | 'folder' | 'database' | 'environment';

  constructor(reason: WorkspaceUnavailable['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
