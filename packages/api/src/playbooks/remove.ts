import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Archives a playbook. Its runs go on. */
export const remove = procedure.input(idInput).mutation(({ ctx, input }) => ctx.actions.playbooks.remove(input));
