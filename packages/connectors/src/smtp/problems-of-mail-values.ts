import type { FieldProblem } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { textOf } from '../parameters.ts';
import { isOneAddress } from './addresses.ts';
import { isHost } from './mail-server.ts';

/** What would fail as soon as a mail is sent: a server that can be none, a sender that is no address. */
export async function problemsOfMailValues(configuration: Readonly<Record<string, Value>>): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const server = textOf(configuration, 'server').trim();
  if (server !== '' && !isHost(server))
    problems.push({
      field: 'server',
      message: `"Server" must be the name or address of a mail server, such as smtp.example.com, not "${server}".`,
    });
  const from = textOf(configuration, 'from_email').trim();
  if (from !== '' && !(await isOneAddress(from)))
    problems.push({
      field: 'from_email',
      message: `"From" must be one e-mail address such as SOC <soc@example.com>, not "${from}".`,
    });
  return problems;
}
