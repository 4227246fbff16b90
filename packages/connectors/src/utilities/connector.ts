import { builtInConnector } from '../built-in-connector.ts';
import { apiCall } from './api-call.ts';
import { arrowTimestampDiff } from './arrow-timestamp-diff.ts';
import { convertToJson } from './convert-to-json.ts';
import { extractArtifacts } from './extract-artifacts.ts';
import { formatRichtext } from './format-richtext.ts';
import { insertCyopsResource } from './insert-cyops-resource.ts';
import { ipCidrCheck } from './ip-cidr-check.ts';
import { jsonToHtml } from './json-to-html.ts';
import { makeCyopsRequest } from './make-cyops-request.ts';
import { noOp } from './no-op.ts';
import { parseCef } from './parse-cef.ts';
import { queryCyopsResource } from './query-cyops-resource.ts';
import { raiseException } from './raise-exception.ts';
import { updateCyopsResource } from './update-cyops-resource.ts';
import { updatemacro } from './updatemacro.ts';

/** Small operations that every playbook may need. Named as playbooks from FortiSOAR name them. */
export const utilitiesConnector = builtInConnector({
  name: 'cyops_utilities',
  label: 'Utilities',
  version: '1.0.0',
  description: 'Text, time, network and record operations that need no other system.',
  category: 'Utilities',
  operations: [
    noOp,
    makeCyopsRequest,
    queryCyopsResource,
    insertCyopsResource,
    updateCyopsResource,
    updatemacro,
    raiseException,
    formatRichtext,
    jsonToHtml,
    convertToJson,
    ipCidrCheck,
    arrowTimestampDiff,
    extractArtifacts,
    parseCef,
    apiCall,
  ],
});
