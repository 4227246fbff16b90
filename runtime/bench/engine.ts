import { parseArgs } from 'node:util';
import { inserts } from './inserts.ts';
import { linear } from './linear.ts';
import { mapping } from './mapping.ts';
import { subPlaybooks } from './sub-playbooks.ts';
import { webhookRuns } from './webhook-run.ts';

/**
 * `npm run bench -- engine [--only linear,webhook]`: prints a JSON line a case. `ours` is the durable runtime on a file with synchronous=FULL,
 * `reference` the bare thing in the same process, `ratio` how many times as long ours takes.
 */
const cases = { linear, webhook: webhookRuns, subs: subPlaybooks, mapping, inserts };
const { values } = parseArgs({ options: { only: { type: 'string' }, sources: { type: 'boolean' } } });
const asked = values.only?.split(',');
for (const [name, measure] of Object.entries(cases)) if (!asked || asked.includes(name)) await measure();
