export {
  createEvaluatorPool,
  type EvaluatedValue,
  type EvaluatorPool,
  type EvaluatorPoolOptions,
} from './evaluator-pool.ts';
export type { CodeErrorCode, CodeLimits } from './code-messages.ts';
export {
  CodeError,
  createCodePool,
  type CodePool,
  type CodePoolOptions,
  type CodeResult,
  type RunCode,
} from './code-pool.ts';
