import type { Value } from '@setpiece/playbook';

/** A syslog message, as far as it can be read. What is not said is null. */
export type SyslogMessage = Readonly<Record<string, Value>> & {
  readonly format: 'rfc5424' | 'rfc3164' | 'unknown';
  readonly message: string;
  readonly raw: string;
};

const facilities = [
  ...['kern', 'user', 'mail', 'daemon', 'auth', 'syslog', 'lpr', 'news', 'uucp', 'cron', 'authpriv', 'ftp'],
  ...['ntp', 'security', 'console', 'solaris-cron'],
  ...['local0', 'local1', 'local2', 'local3', 'local4', 'local5', 'local6', 'local7'],
];
const severities = ['emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'informational', 'debug'];

/** Reads one message: RFC 5424, else RFC 3164, else only its text. Nothing is refused. */
export function parseSyslog(raw: string): SyslogMessage {
  const text = raw.replace(/[\r\n\0]+$/, '');
  const priority = /^<(\d{1,3})>/.exec(text);
  const number = Number(priority?.[1]);
  if (!priority || number > 191) return { ...nothing, format: 'unknown', message: text, raw: text };
  const rest = text.slice(priority[0].length);
  const head = {
    ...nothing,
    facility: facilities[number >> 3] ?? null,
    severity: severities[number & 7] ?? null,
    severity_code: number & 7,
    raw: text,
  };
  return { ...head, ...(newFormat(rest) ?? oldFormat(rest)) };
}

const nothing = {
  facility: null,
  severity: null,
  severity_code: null,
  timestamp: null,
  hostname: null,
  app_name: null,
  process_id: null,
  message_id: null,
  structured_data: {},
} as const;

/** `1 2026-11-22T10:00:00Z host app 42 ID47 [x@1 a="b"] text` */
function newFormat(text: string) {
  const head = /^1 (\S+) (\S+) (\S+) (\S+) (\S+) ?/.exec(text);
  if (!head) return undefined;
  const structured = structuredData(text.slice(head[0].length));
  if (!structured) return undefined;
  const [, timestamp, hostname, app, process, id] = head.map((one) => (one === '-' ? null : one));
  return {
    format: 'rfc5424' as const,
    timestamp: timestamp ?? null,
    hostname: hostname ?? null,
    app_name: app ?? null,
    process_id: process ?? null,
    message_id: id ?? null,
    structured_data: structured.data,
    message: structured.rest.replace(/^ /, '').replace(/^\uFEFF/, ''),
  };
}

function structuredData(text: string): { data: Record<string, Record<string, string>>; rest: string } | undefined {
  if (text === '-' || text.startsWith('- ')) return { data: {}, rest: text.slice(1) };
  const data: Record<string, Record<string, string>> = {};
  let rest = text;
  for (let id = /^\[([^\s\]="]+)/.exec(rest); id; id = /^\[([^\s\]="]+)/.exec(rest)) {
    const values = new Map<string, string>();
    rest = rest.slice(id[0].length);
    for (let pair = nextPair(rest); pair; pair = nextPair(rest)) {
      values.set(pair[1] ?? '', (pair[2] ?? '').replace(/\\(["\\\]])/g, '$1'));
      rest = rest.slice(pair[0].length);
    }
    if (!rest.startsWith(']')) return undefined;
    rest = rest.slice(1);
    data[id[1] ?? ''] = Object.fromEntries(values);
  }
  return Object.keys(data).length ? { data, rest } : undefined;
}

function nextPair(text: string): RegExpExecArray | null {
  return /^ ([^\s=\]"]+)="((?:[^"\\\]]|\\.)*)"/.exec(text);
}

/** `Nov 22 10:00:00 host app[42]: text` */
function oldFormat(text: string) {
  const head = /^([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) (\S+) /.exec(text);
  const body = head ? text.slice(head[0].length) : text;
  const tag = /^([\w./-]{1,48})(?:\[([^\]\s]{1,64})\])?: ?/.exec(body);
  return {
    format: 'rfc3164' as const,
    timestamp: head?.[1] ?? null,
    hostname: head?.[2] ?? null,
    app_name: tag?.[1] ?? null,
    process_id: tag?.[2] ?? null,
    message: tag ? body.slice(tag[0].length) : body,
  };
}
