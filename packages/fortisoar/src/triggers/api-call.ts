import type { TriggerReader } from '../step-reader.ts';
import { readTriggerVariables } from './trigger-variables.ts';

/** `cybersponse.api_call`: an HTTP call; below `deferred/` the caller does not wait for the end. */
export const readApiCall: TriggerReader = ({ arguments: given }, report) => {
  const path = given.text('route');
  const methods = given.list('authentication_methods');
  const isOpen = methods.includes('anonymous');
  if (isOpen)
    report('WEBHOOK_OPEN', 'warning', 'Anybody may call it: the source asks for no proof. Choose an authentication.');
  const authentication = isOpen
    ? 'none'
    : methods.some((method) => typeof method === 'string' && /basic/i.test(method))
      ? 'basic'
      : 'token';
  const { parameters, ...variables } = readTriggerVariables(given);
  return {
    body: {
      kind: 'webhook',
      authentication,
      respond: path?.startsWith('deferred/') ? 'accepted' : 'finished',
      ...(path !== undefined && { path }),
      ...variables,
    },
    parameters: parameters.filter((name) => name !== 'api_body' && name !== 'api_params'),
  };
};
