export {
  createEvaluatorPool,
  type EvaluatedValue,
  type EvaluatorPool,
  type EvaluatorPoolOptions,
} from './evaluator-pool.ts';
