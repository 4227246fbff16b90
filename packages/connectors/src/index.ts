import type { Connector } from '@setpiece/connector-kit';
import { httpConnector } from './http/connector.ts';
import { syslogConnector } from './syslog/connector.ts';
import { smtpConnector } from './smtp/connector.ts';
import { utilitiesConnector } from './utilities/connector.ts';

export { httpConnector } from './http/connector.ts';
export { isPublicAddress } from './http/public-address.ts';
export { syslogConnector } from './syslog/connector.ts';
export { smtpConnector } from './smtp/connector.ts';
export { utilitiesConnector } from './utilities/connector.ts';

/** The connectors that every workspace has. */
export const builtInConnectors: readonly Connector[] = [
  httpConnector,
  smtpConnector,
  utilitiesConnector,
  syslogConnector,
];
