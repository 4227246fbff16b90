import type { Value } from '@setpiece/playbook';

/** What a source writes everywhere and thereby says nothing. */
const defaults: Readonly<Record<string, Value>> = {
  isExecuted: false,
  synchronous: false,
  singleRecordExecution: false,
  remoteExecutableFlag: false,
  isPrivate: false,
  debug: false,
  pickFromTenant: false,
  _showJson: false,
  duplicateOption: false,
};

const meta = new Set(['@type', '@context']);

/** Says a key without a place here nothing? Empty values, the source's defaults and its type marks are not kept. */
export function isSilent(key: string, value: Value): boolean {
  if (meta.has(key) || value === null || value === '') return true;
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return key in defaults && defaults[key] === value;
}
