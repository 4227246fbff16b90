import elk, { type ElkNode } from 'elkjs/lib/elk-api.js';

/** Lays out in a worker of its own that ends with the work, so big playbooks do not stall the screen. */
export async function layoutInWorker(graph: ElkNode): Promise<ElkNode> {
  const worker = new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'Its worker did not start.')));
  });
  const layouter = new elk.default({ workerFactory: () => worker });
  try {
    return await Promise.race([layouter.layout(graph), broken]);
  } catch (cause) {
    throw isTooDeep(cause)
      ? new Error('A path has too many steps for it. They stay where they are.', { cause })
      : cause;
  } finally {
    layouter.terminateWorker();
  }
}

/** The layouter walks paths by recursion: at some thousand steps in one line its stack ends. */
function isTooDeep(cause: unknown): boolean {
  return cause instanceof Error && /call stack|too much recursion/i.test(cause.message);
}
