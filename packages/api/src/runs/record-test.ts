import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** A test for the playbook's file that does what the run did. */
export const recordTest = procedure.input(idInput).query(({ ctx, input }) => ctx.actions.runs.recordTest(input));
