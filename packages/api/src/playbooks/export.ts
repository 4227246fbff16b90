import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** The playbook as a `*.playbook.json` file. */
export const exportPlaybook = procedure.input(idInput).query(({ ctx, input }) => ctx.actions.playbooks.export(input));
