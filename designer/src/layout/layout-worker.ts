import elk, { type ElkNode } from 'elkjs/lib/elk-api.js';

/** Lays out in a worker of its own that ends with the work, so big playbooks do not stall the screen. */
export async function layoutInWorker(graph: ElkNode): Promise<ElkNode> {
  const layouter = new elk.default({
    workerFactory: () => new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url)),
  });
  try {
    return await layouter.layout(graph);
  } finally {
    layouter.terminateWorker();
  }
}
