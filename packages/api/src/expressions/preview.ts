import { ValuesMode } from '@setpiece/playbook';
import { z } from 'zod';
import { procedure } from '../trpc.ts';
import { values } from '../value-input.ts';

/** What a template gives, with the workspace's picklists, records and macros. A mutation only because `vars` is large. */
export const preview = procedure
  .input(z.strictObject({ template: z.string(), values: ValuesMode, vars: values, globalVars: values.optional() }))
  .mutation(({ ctx, input }) => ctx.actions.expressions.preview(input));
