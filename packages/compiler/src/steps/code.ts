import { parse } from 'acorn';
import type { CodeStep } from '@setpiece/playbook';
import type { Finding, StepCheck } from './step-check.ts';

export const codeCheck: StepCheck<'code'> = {
  fields: ({ input }) => [{ path: 'input', value: input }],
  check: (step) => {
    const mistake = syntaxError(step.source);
    return mistake ? [wrongCode(step, mistake)] : [];
  },
};

interface SyntaxMistake {
  readonly message: string;
  readonly line: number;
}

/** What acorn says of the source, which may have `return` and `await` at its top. */
function syntaxError(source: string): SyntaxMistake | undefined {
  try {
    parse(source, { ecmaVersion: 2023, allowReturnOutsideFunction: true, allowAwaitOutsideFunction: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('loc' in error)) throw error;
    const { line } = error.loc as { readonly line: number };
    return { line, message: error.message.replace(/ \(\d+:\d+\)$/, '') };
  }
}

function wrongCode({ name }: CodeStep, { message, line }: SyntaxMistake): Finding {
  return {
    code: 'CODE_SYNTAX',
    severity: 'error',
    message: `The code of step "${name}" is no JavaScript: ${message} in line ${line}. Correct it there.`,
    field: 'source',
  };
}
