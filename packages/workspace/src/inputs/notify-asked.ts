import type { OperationRunner } from '@setpiece/connector-kit';
import { maskSealed, type OperationFailure } from '@setpiece/playbook';
import { textOfHtml } from '@setpiece/records';
import type { InputNotice, NoticeSent, NotifyPeople } from '@setpiece/runtime';
import type { Services } from '../services/services.ts';
import { keepLink } from './make-link.ts';

/** What mails about questions need. `address` is where people reach this server. */
export interface NotifyAsked extends Pick<Services, 'database' | 'clock' | 'address'> {
  readonly runner: OperationRunner;
}

/** Mails each person who is asked a link of their own, through the default SMTP configuration. A failure keeps nobody else's mail. */
export function notifyAsked(parts: NotifyAsked): NotifyPeople {
  return async (asked, signal): Promise<NoticeSent> => {
    const notice = maskSealed(asked);
    const base = parts.address();
    if (base === undefined) return { to: [], error: noAddress };
    const to: string[] = [];
    let error: OperationFailure | undefined;
    for (const recipient of notice.to) {
      const failure = await mail(parts, notice, recipient, base, signal);
      if (failure) error ??= failure;
      else to.push(recipient);
    }
    return { to, ...(error && { error }) };
  };
}

const noAddress: OperationFailure = {
  code: 'no_address',
  message: 'No mail was sent: no server runs here that a link could lead to. Start it with "setpiece start".',
  retryable: true,
};

async function mail(
  parts: NotifyAsked,
  notice: InputNotice,
  recipient: string,
  base: string,
  signal: AbortSignal,
): Promise<OperationFailure | undefined> {
  const { run, step, visit, item = '-', reminder, due } = notice;
  const link = await keepLink(parts, notice, { recipient, ...(due !== undefined && { due }) });
  const result = await parts.runner.run(
    {
      connector: 'smtp',
      operation: 'send_email',
      parameters: {
        to: recipient,
        subject: `${reminder > 0 ? 'Reminder: ' : ''}${oneLine(notice.form.title) || notice.stepName}`,
        body_type: 'Plain Text',
        content: contentOf(notice, recipient, base + link.path, link.expires),
      },
      key: `${run}/${step}/${visit}/${item}/notice/${reminder}/${recipient}`,
      run,
      step,
    },
    signal,
  );
  return result.ok ? undefined : result.failure;
}

function contentOf({ form, playbookName }: InputNotice, recipient: string, url: string, expires: number): string {
  const text = typeof form.text === 'string' ? textOfHtml(form.text) : '';
  return [
    form.title,
    ...(text ? [text] : []),
    `Playbook "${oneLine(playbookName)}" waits for your answer. Give it here:`,
    url,
    `The link is for ${recipient} alone. It works once, until ${new Date(expires).toUTCString()}.`,
  ].join('\n\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
