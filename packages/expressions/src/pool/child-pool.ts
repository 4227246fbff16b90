import { EvaluatorChild, type ChildKind } from './evaluator-child.ts';

/** Child processes of one kind, each lent to one asker at a time; they start when they are first needed. */
export class ChildPool {
  private readonly size: number;
  private readonly heapMegabytes: number;
  private readonly kind: ChildKind;
  private readonly idle: EvaluatorChild[] = [];
  private readonly all = new Set<EvaluatorChild>();
  private readonly queue: ((child: EvaluatorChild | undefined) => void)[] = [];
  isClosed = false;

  constructor(options: { readonly size: number; readonly heapMegabytes: number; readonly kind: ChildKind }) {
    this.size = options.size;
    this.heapMegabytes = options.heapMegabytes;
    this.kind = options.kind;
  }

  /** Waits for a child that nobody uses. @throws when the pool is closed */
  async take(): Promise<EvaluatorChild> {
    const isFull = this.idle.length === 0 && this.all.size >= this.size;
    const waited = isFull ? await new Promise<EvaluatorChild | undefined>((go) => this.queue.push(go)) : undefined;
    if (this.isClosed) throw closed();
    return waited ?? this.living() ?? this.start();
  }

  /** Gives a child back, dead or alive. */
  give(child: EvaluatorChild): void {
    if (!child.isAlive) this.all.delete(child);
    const next = this.queue.shift();
    if (next !== undefined) next(child.isAlive ? child : this.start());
    else if (child.isAlive && this.all.has(child)) this.idle.push(child);
  }

  close(): void {
    this.isClosed = true;
    for (const next of this.queue.splice(0)) next(undefined);
    for (const child of this.all) child.stop();
    this.all.clear();
    this.idle.length = 0;
  }

  /** An idle child may have died meanwhile, e.g. for want of memory on this machine. */
  private living(): EvaluatorChild | undefined {
    for (let child = this.idle.pop(); child !== undefined; child = this.idle.pop()) {
      if (child.isAlive) return child;
      this.all.delete(child);
    }
    return undefined;
  }

  private start(): EvaluatorChild {
    const child = new EvaluatorChild(this.heapMegabytes, this.kind);
    this.all.add(child);
    return child;
  }
}

/** What somebody gets who asks after the end. */
export function closed(): Error {
  return new Error('The evaluators are closed. Evaluate before closing them.');
}
