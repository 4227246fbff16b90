import {
  evaluateTemplate,
  evaluateValue,
  ExpressionError,
  isTemplate,
  type EvaluateOptions,
  type EvaluateValueOptions,
  type Evaluation,
  type JsonPatchOperation,
  type Scope,
} from '../index.ts';
import { ChildPool, closed } from './child-pool.ts';
import { EvaluatorDied } from './evaluator-child.ts';
import { isCheap } from './is-cheap.ts';
import {
  lookupKey,
  type CrossedError,
  type EvaluationAnswer,
  type EvaluationRequest,
  type Lookup,
} from './messages.ts';
import { namedScope, textsOf } from './named-scope.ts';

export interface EvaluatorPoolOptions {
  /** Child processes at most. @default 2 */
  readonly size?: number;
  /** @default 128 */
  readonly heapMegabytes?: number;
  /** Milliseconds after which a child that does not answer is killed. @default 1000 */
  readonly killAfter?: number;
  /** Evaluate simple templates on little data in this process. @default true */
  readonly cheapHere?: boolean;
}

export interface EvaluatedValue {
  readonly value: unknown;
  readonly patch: readonly JsonPatchOperation[];
}

/** Evaluates templates as the main entry does, what is not cheap in child processes that can be killed. */
export interface EvaluatorPool {
  /** @throws ExpressionError; code LIMIT if the child ran out of time or memory */
  evaluateTemplate(template: string, scope: Scope, options: EvaluateOptions): Promise<Evaluation>;
  /** @throws ExpressionError; code LIMIT if the child ran out of time or memory */
  evaluateValue(value: unknown, scope: Scope, options: EvaluateValueOptions): Promise<EvaluatedValue>;
  /** Ends the child processes. */
  close(): void;
}

/** Starts no process until the first evaluation that needs one. */
export function createEvaluatorPool(options: EvaluatorPoolOptions = {}): EvaluatorPool {
  return new Pool(options);
}

const MAX_ROUNDS = 100;

class Pool implements EvaluatorPool {
  private readonly children: ChildPool;
  private readonly killAfter: number;
  private readonly cheapHere: boolean;
  private nextId = 1;

  constructor({ size = 2, heapMegabytes = 128, killAfter = 1000, cheapHere = true }: EvaluatorPoolOptions) {
    this.children = new ChildPool({ size, heapMegabytes, kind: 'evaluator' });
    this.killAfter = killAfter;
    this.cheapHere = cheapHere;
  }

  async evaluateTemplate(template: string, scope: Scope, options: EvaluateOptions): Promise<Evaluation> {
    if (this.cheapHere && isCheap([template], scope)) return evaluateTemplate(template, scope, options);
    return (await this.evaluate({ template }, [template], scope, options)) as Evaluation;
  }

  async evaluateValue(value: unknown, scope: Scope, options: EvaluateValueOptions): Promise<EvaluatedValue> {
    const templates = textsOf(value).filter(isTemplate);
    if (this.cheapHere && isCheap(templates, scope)) return evaluateValue(value, scope, options);
    const work = { value, reparseLiterals: options.reparseLiterals ?? false };
    return (await this.evaluate(work, templates, scope, options)) as EvaluatedValue;
  }

  close(): void {
    this.children.close();
  }

  private async evaluate(
    work: EvaluationRequest['work'],
    templates: readonly string[],
    given: Scope,
    options: EvaluateOptions,
  ): Promise<unknown> {
    const text = templates.join('\n');
    const scope = namedScope(templates, given);
    const answers = new Map<string, unknown>();
    const { environment } = options;
    const random =
      /\b(?:random|shuffle)\b/.test(text) && environment.random !== undefined
        ? Array.from({ length: 256 }, environment.random)
        : [];
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const { values, at = {} } = options;
      const request = {
        id: this.nextId++,
        work,
        scope,
        values,
        at,
        now: environment.now,
        timeZone: environment.timeZone,
        random,
        answers,
      };
      const answer = await this.ask(request, text, options);
      if (answer.kind === 'done') return answer.result;
      if (answer.kind === 'failed') throw rebuilt(answer.error, options);
      if (answer.kind !== 'asks')
        throw new Error(`The evaluator broke: ${answer.kind === 'broken' ? answer.message : answer.kind}`);
      for (const lookup of answer.lookups) answers.set(lookupKey(lookup), lookUp(lookup, environment));
    }
    throw limit(text, `The template looks up more than ${MAX_ROUNDS} things.`, options);
  }

  private async ask(request: EvaluationRequest, text: string, options: EvaluateOptions): Promise<EvaluationAnswer> {
    const child = await this.children.take();
    try {
      return (await child.ask(request, this.killAfter)) as EvaluationAnswer;
    } catch (error) {
      if (this.children.isClosed) throw closed();
      if (error instanceof EvaluatorDied)
        throw limit(
          text,
          error.isTimeout
            ? `The evaluation takes longer than ${this.killAfter} ms.`
            : 'The evaluation needs too much memory.',
          options,
        );
      throw error;
    } finally {
      this.children.give(child);
    }
  }
}

function lookUp({ kind, args }: Lookup, environment: EvaluateOptions['environment']): unknown {
  const [first = '', second = ''] = args;
  if (kind === 'picklistItem') return environment.picklistItem?.(first, second);
  return kind === 'record' ? environment.record?.(first) : environment.macro?.(first);
}

function rebuilt(
  { code, reason, template, offset, length, nearest }: CrossedError,
  { at }: EvaluateOptions,
): ExpressionError {
  return new ExpressionError({ code, message: reason, template, start: offset, end: offset + length, nearest, ...at });
}

function limit(template: string, message: string, { at }: EvaluateOptions): ExpressionError {
  return new ExpressionError({ code: 'LIMIT', message, template, start: 0, end: template.length, ...at });
}
