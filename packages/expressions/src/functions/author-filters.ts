import { Fault } from '../fault.ts';
import { isNumeric } from '../values/numbers.ts';
import { parseDuration } from './parse-duration.ts';
import { defang, extractArtifacts, refang } from './extract-artifacts.ts';
import { formatDate } from './format-date.ts';
import { isInside, parseIp } from './ip-address.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';
import { parseDate, parseDateByFormat } from './parse-date.ts';
import { readCsv } from './read-csv.ts';
import { readXml } from './read-xml.ts';
import { timeZoneOf } from './time-zone.ts';

/** Filters beyond Jinja's and the platform's, for people who write new playbooks. */
export const AUTHOR_FILTERS: Record<string, ValueFunction> = {
  to_date: (value, args) => toDate(value, args),
  date_format: (value, args) => formatDate(toDate(value, args.rest(1)), args.text(0, 'format')),
  to_seconds: (value, _args, context) => (isNumeric(value) ? value : parseDuration(context.text(value))),
  extract_ips: (value, _args, context) => extractArtifacts(context.text(value))['IP'],
  extract_urls: (value, _args, context) => extractArtifacts(context.text(value))['URL'],
  extract_emails: (value, _args, context) => extractArtifacts(context.text(value))['Email'],
  extract_domains: (value, _args, context) => extractArtifacts(context.text(value))['Domain'],
  extract_hashes: (value, _args, context) => {
    const { MD5 = [], SHA1 = [], SHA256 = [] } = extractArtifacts(context.text(value));
    return [...MD5, ...SHA1, ...SHA256];
  },
  defang: (value, _args, context) => defang(context.text(value)),
  refang: (value, _args, context) => refang(context.text(value)),
  in_network: (value, args, context) => isInNetwork(context.text(value), args.text(0, 'network')),
  from_csv: (value, args, context) => readCsv(context.text(value), args.text(0, 'delimiter', ',')),
  from_xml: (value, _args, context) => readXml(context.text(value)),
};

function toDate(value: unknown, args: CallArguments): ReturnType<typeof parseDate> {
  const zone = args.named.get('tz');
  const format = args.get(0, 'format');
  const zoneName = typeof zone === 'string' ? timeZoneOf(zone) : 'UTC';
  if (typeof format !== 'string') return parseDate(value, zoneName);
  if (typeof value !== 'string') throw new Fault('TYPE', 'A date with a format is read from a text.');
  return parseDateByFormat(value, format, zoneName);
}

function isInNetwork(address: string, network: string): boolean {
  const [inner, outer] = [parseIp(address), parseIp(network)];
  if (outer === undefined) throw new Fault('VALUE', `"${network}" is no network; write for instance "10.0.0.0/8".`);
  return inner !== undefined && isInside(inner, outer);
}
