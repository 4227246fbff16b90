/** A record was changed or created between reading and writing it. */
export class StaleRecord extends Error {
  override readonly name = 'StaleRecord';
  constructor(record: string) {
    super(`Record ${record} was changed at the same moment. Read it again and repeat the change.`);
  }
}
