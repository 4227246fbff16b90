/** Named places where tests of crashes let a process die. */
export type FaultPoint =
  | 'accept.before-commit'
  | 'accept.after-commit'
  | 'intent.before-commit'
  | 'intent.after-commit'
  | 'effect.done'
  | 'result.after-commit'
  | 'recovery.taken'
  | 'recovery.run';
