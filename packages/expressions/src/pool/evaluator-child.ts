import { fork, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { CodeAnswer, CodeRequest } from './code-messages.ts';
import type { EvaluationAnswer, EvaluationRequest } from './messages.ts';

/** What a child process does: evaluates templates, or runs the code of steps. */
export type ChildKind = 'evaluator' | 'code';

type Request = EvaluationRequest | CodeRequest;
type Answer = EvaluationAnswer | CodeAnswer;

/** How a child ended: killed by its timer, or died of itself (out of memory). */
export class EvaluatorDied extends Error {
  readonly isTimeout: boolean;

  constructor(isTimeout: boolean) {
    super(isTimeout ? 'The evaluator was stopped after its time.' : 'The evaluator ran out of memory.');
    this.isTimeout = isTimeout;
  }
}

/** Starting counts apart from evaluating. */
const START_MILLISECONDS = 30_000;

/** The sandbox bounds its own stack; this leaves it the room to do so. */
const STACK_KILOBYTES = 3900;

const here = fileURLToPath(import.meta.url);
const isSource = here.endsWith('.ts');

const entryOf = (kind: ChildKind) => join(dirname(here), `${kind}-process.${isSource ? 'ts' : 'js'}`);

/** One child process; it answers one request at a time. */
export class EvaluatorChild {
  private readonly process: ChildProcess;
  private waiting: { resolve: (answer: Answer) => void; reject: (error: EvaluatorDied) => void } | undefined;
  private isTimeout = false;
  private isReady = false;
  isAlive = true;

  constructor(heapMegabytes: number, kind: ChildKind) {
    this.process = fork(entryOf(kind), [], {
      env: {},
      execPath: process.execPath,
      execArgv: flags(heapMegabytes, kind),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.process.on('message', (answer: Answer) => this.settle((waiting) => waiting.resolve(answer)));
    this.process.on('exit', () => this.died());
    this.process.on('error', () => this.died());
    this.process.unref();
    this.process.channel?.unref();
  }

  /** Sends a request; kills the child if it does not answer in time. @throws EvaluatorDied */
  async ask(request: Request, milliseconds: number): Promise<Answer> {
    this.process.ref();
    this.process.channel?.ref();
    try {
      if (!this.isReady) await this.within(START_MILLISECONDS, () => undefined);
      this.isReady = true;
      return await this.within(milliseconds, () =>
        this.process.send(request, (error) => error !== null && this.died()),
      );
    } finally {
      this.process.unref();
      this.process.channel?.unref();
    }
  }

  private async within(milliseconds: number, begin: () => void): Promise<Answer> {
    const timer = setTimeout(() => this.stop(true), milliseconds);
    try {
      return await new Promise((resolve, reject) => {
        this.waiting = { resolve, reject };
        begin();
      });
    } finally {
      clearTimeout(timer);
    }
  }

  stop(isTimeout = false): void {
    this.isTimeout = isTimeout;
    this.process.kill('SIGKILL');
  }

  /** Ends a child that must not be asked again. */
  discard(): void {
    this.isAlive = false;
    this.stop();
  }

  private died(): void {
    this.isAlive = false;
    this.settle((waiting) => waiting.reject(new EvaluatorDied(this.isTimeout)));
  }

  private settle(how: (waiting: NonNullable<EvaluatorChild['waiting']>) => void): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting !== undefined) how(waiting);
  }
}

/** Heap cap, no file system but the code itself, no code from text; no processes or threads follow from `--permission`. */
function flags(heapMegabytes: number, kind: ChildKind): string[] {
  const packages = join(dirname(here), '..', '..', '..');
  return [
    `--max-old-space-size=${heapMegabytes}`,
    ...(kind === 'code' ? [`--stack-size=${STACK_KILOBYTES}`] : []),
    '--disallow-code-generation-from-strings',
    '--permission',
    `--allow-fs-read=${packages}`,
    `--allow-fs-read=${join(packages, '..', 'node_modules')}`,
    `--allow-fs-read=${join(packages, '..', 'package.json')}`,
    ...(isSource ? ['--conditions=@setpiece/source', '--disable-warning=ExperimentalWarning'] : []),
  ];
}
