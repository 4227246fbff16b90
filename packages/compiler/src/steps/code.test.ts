import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { smallPlaybook } from '../testing/small-playbook.ts';

const found = (source: string) =>
  compile(smallPlaybook([['start', 'a']], { a: { kind: 'code', source, variables: undefined } })).diagnostics;

test.each([
  'input.a + 1',
  'return input;',
  'const a = await 1;\nreturn a',
  '',
  'if (input) return 1;\nreturn { ...input }',
])('code may be %j', (source) => expect(found(source)).toEqual([]));

test('code that is no JavaScript is an error that names the line', () => {
  expect(found('const a = 1;\nlet b = ;')).toEqual([
    {
      code: 'CODE_SYNTAX',
      severity: 'error',
      message: 'The code of step "a" is no JavaScript: Unexpected token in line 2. Correct it there.',
      at: { step: 'a', path: 'steps[0].source', field: 'source' },
    },
  ]);
  expect(found('import fs from "fs"')).toMatchObject([{ code: 'CODE_SYNTAX' }]);
});
