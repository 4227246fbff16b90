import { builtInConnector } from '../built-in-connector.ts';
import { textOf } from '../parameters.ts';
import { listenForSyslog } from './listen.ts';
import { parseSyslog } from './parse-syslog.ts';

/** Receives syslog messages, which start playbooks with a notification trigger. */
export const syslogConnector = builtInConnector({
  name: 'syslog',
  label: 'Syslog',
  version: '1.0.0',
  description: 'Receives syslog messages over UDP or TCP and starts playbooks with them.',
  category: 'Log Management',
  configuration: [
    {
      name: 'protocol',
      title: 'Protocol',
      type: 'select',
      options: ['UDP', 'TCP'],
      value: 'UDP',
      required: true,
      tooltip: 'UDP loses messages when they come too fast; TCP makes the sender wait.',
    },
    { name: 'port', title: 'Port', type: 'integer', value: 5514, required: true },
    {
      name: 'address',
      title: 'Listen on',
      type: 'text',
      value: '127.0.0.1',
      tooltip: '127.0.0.1 hears this host only; 0.0.0.0 hears the whole network, from which anybody can send.',
    },
  ],
  operations: [
    {
      operation: 'parse_message',
      title: 'Parse message',
      description: 'Reads a syslog message of RFC 5424 or RFC 3164.',
      category: 'investigation',
      parameters: [{ name: 'message', title: 'Message', type: 'textarea', required: true }],
      output_schema: {
        format: 'rfc5424',
        facility: 'auth',
        severity: 'warning',
        severity_code: 4,
        timestamp: '2026-11-22T10:00:00Z',
        hostname: 'fw-1',
        app_name: 'sshd',
        process_id: '42',
        message_id: null,
        structured_data: {},
        message: 'Failed password for root',
        raw: '<36>1 2026-11-22T10:00:00Z fw-1 sshd 42 - - Failed password for root',
      },
      run: async (parameters) => parseSyslog(textOf(parameters, 'message')),
    },
  ],
  listen: listenForSyslog,
});
