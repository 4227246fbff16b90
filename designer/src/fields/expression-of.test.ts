import { evaluateTemplate } from '@setpiece/expressions';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expressionOf } from './expression-of.ts';

it('names the value that stands at a path, whatever its keys are', async () => {
  const key = fc.oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.constantFrom("it's", 'a b', 'back\\slash', 'ünï', '9'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        key.filter((text) => text !== '__proto__'),
        { minLength: 1, maxLength: 3 },
      ),
      async (path) => {
        const vars = path.reduceRight<unknown>((inner, part) => ({ [part]: [inner] }), 'here') as Record<
          string,
          unknown
        >;
        const expression = expressionOf(['vars', ...path.flatMap((part) => [part, 0])]);
        const environment = { now: 0 };
        const { value } = await evaluateTemplate(`{{ ${expression} }}`, { vars } as never, {
          values: 'setpiece',
          environment,
        });
        expect(value).toBe('here');
      },
    ),
    { numRuns: 60 },
  );
});
