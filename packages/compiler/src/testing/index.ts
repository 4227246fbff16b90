export { chance, fateFromSeed } from './fate-from-seed.ts';
export { Interpreter, type Ended } from './interpreter.ts';
export { randomPlaybook } from './random-playbook.ts';
