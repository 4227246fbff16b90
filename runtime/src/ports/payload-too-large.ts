/** Thrown when what is handed to a playbook or a run is larger than one value may be: nothing was accepted. */
export class PayloadTooLarge extends Error {
  override readonly name = 'PayloadTooLarge';
}
