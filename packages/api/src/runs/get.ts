import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** A run, its steps and the playbook that it executes. */
export const get = procedure.input(idInput).query(({ ctx, input }) => ctx.actions.runs.get(input));
