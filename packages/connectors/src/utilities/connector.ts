import { builtInConnector } from '../built-in-connector.ts';
import { noOp } from './no-op.ts';

/** Small operations that every playbook may need. Named as playbooks from FortiSOAR name them. */
export const utilitiesConnector = builtInConnector({
  name: 'cyops_utilities',
  label: 'Utilities',
  version: '1.0.0',
  description: 'Text, time, network and record operations that need no other system.',
  category: 'Utilities',
  operations: [noOp],
});
