/** The functions that arithmetic compiles to. */
export const ARITHMETIC = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '//': 'floorDivide',
  '%': 'modulo',
  '**': 'power_of',
} as const;

/** The functions that comparisons compile to. */
export const COMPARISON = {
  '==': 'equal',
  '!=': 'notEqual',
  '<': 'less',
  '<=': 'lessOrEqual',
  '>': 'greater',
  '>=': 'greaterOrEqual',
  in: 'contained',
  'not in': 'notContained',
} as const;
