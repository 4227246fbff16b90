import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** What was published of a playbook, the newest first. */
export const versions = procedure.input(idInput).query(({ ctx, input }) => ctx.actions.playbooks.versions(input));
