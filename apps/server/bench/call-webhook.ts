import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One call of a webhook over a connection that is kept. */
export function callWebhook(url: string, body: unknown): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const sent = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) };
    const asked = request(url, { agent, method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end(sent);
  });
}

/** Calls so many times, some at once. @throws when an answer is not what it should be */
export async function callMany(
  count: number,
  concurrency: number,
  call: (n: number) => Promise<{ readonly status: number; readonly text: string }>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const { status, text } = await call(next++);
      if (status !== 200 && status !== 202) throw new Error(`The webhook answered ${status}: ${text}`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
}
