import { openWorkspace } from '../open-workspace.ts';

/** A process that opens a workspace, starts a playbook by hand, and is killed at a named point of a trigger. */
const [data = '', playbook = '', point = ''] = process.argv.slice(2);
const workspace = await openWorkspace({
  data,
  seedExamples: false,
  triggers: {
    fault(here) {
      if (here === point) process.kill(process.pid, 'SIGKILL');
    },
  },
});
await workspace.resume();
if (playbook) await workspace.runs.trigger({ playbook });
setTimeout(() => process.exit(3), 15_000);
