/** One message of a server-sent event stream. */
export interface StreamMessage {
  readonly id?: string;
  readonly data: string;
}

/** Reads messages until `enough` says so, then hangs up. */
export async function readStream(
  url: string,
  headers: Record<string, string>,
  enough: (messages: readonly StreamMessage[]) => boolean,
): Promise<StreamMessage[]> {
  const hangUp = new AbortController();
  const answer = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal: hangUp.signal });
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${await answer.text()}`);
  const messages: StreamMessage[] = [];
  let rest = '';
  for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + part).split('\n\n');
    rest = blocks.pop() ?? '';
    messages.push(...blocks.map(messageOf).filter(({ id }) => id !== undefined));
    if (enough(messages)) break;
  }
  hangUp.abort();
  return messages;
}

function messageOf(block: string): StreamMessage {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
  return { id: field('id'), data: field('data') ?? '' };
}
