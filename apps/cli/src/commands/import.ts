import type { Diagnostic } from '@setpiece/playbook';
import type { ImportChoice, ImportPlanView } from '@setpiece/workspace';
import { Command, Option } from 'commander';
import { asCommandFailure } from '../as-command-failure.ts';
import { CommandFailure } from '../command-failure.ts';
import { readInputFiles } from '../input-files.ts';
import { count, diagnosticLine, print, printJson, say } from '../terminal.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { withWorkspacePlaybooks, type WorkspacePlaybooks } from '../workspace-playbooks.ts';

interface ImportOptions {
  readonly plan?: boolean;
  readonly json?: boolean;
  readonly data?: string;
  readonly ifExists?: ImportChoice;
}

/** `setpiece import PATH…`: playbook files, bundles and FortiSOAR exports or packs. The plan comes first; a blocked one writes nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description('Bring in playbooks: files of Setpiece, FortiSOAR exports, pack folders. They land inactive.')
    .argument('<path...>', 'files, or folders that are searched for .json files')
    .option('--plan', 'only say what would happen')
    .addOption(
      new Option('--if-exists <choice>', 'what becomes of a playbook that is here with other content').choices([
        'copy',
        'replace',
      ]),
    )
    .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
    .option('--json', 'print JSON')
    .action(importPaths);
}

async function importPaths(paths: string[], options: ImportOptions): Promise<void> {
  const files = paths.flatMap(readInputFiles);
  if (!files.length) throw new CommandFailure(`There is no .json file at ${paths.join(', ')}. Check the path.`);
  const folder = workspaceFolder(options.data);
  const work = (playbooks: WorkspacePlaybooks) => planAndImport(playbooks, files, options);
  await withWorkspacePlaybooks(folder, work, { isOnlyLooking: options.plan ?? false }).catch(asCommandFailure);
}

async function planAndImport(
  playbooks: WorkspacePlaybooks,
  files: ReturnType<typeof readInputFiles>,
  options: ImportOptions,
): Promise<void> {
  say(`Reading ${count(files.length, 'file')} …`);
  const plan = await playbooks.planImport({ files });
  if (options.plan && options.json) printJson({ ...plan.summary, blocked: plan.blocked });
  else if (options.plan) printPlan(plan);
  if (plan.blocked) throw new CommandFailure(blockedMessage(plan));
  if (options.plan) return;
  const { imported } = await playbooks.import({ files, choice: options.ifExists });
  if (options.json) printJson({ imported });
  else {
    imported.forEach(({ id, name, status }) => print(`${status.padEnd(9)} ${name}  (${id})`));
    print(
      `${count(imported.length, 'playbook')} brought in, inactive. Open one, look at its problems, publish it, switch it on.`,
    );
  }
}

function printPlan(plan: ImportPlanView): void {
  const { summary, capabilities } = plan;
  if (!plan.playbooks.length) return;
  for (const one of plan.playbooks) {
    print(`${one.status.padEnd(9)} ${one.name}  (${count(one.steps, 'step')}, ${one.trigger})`);
    one.diagnostics.forEach((diagnostic) => print(`            ${diagnosticLine(diagnostic)}`));
  }
  print(
    `\n${count(summary.workflows, 'playbook')}, ${count(summary.steps, 'step')} (triggers counted), ${count(summary.routes, 'route')}`,
  );
  print(`kinds:      ${countsLine(summary.byKind)}`);
  print(
    `operations: ${capabilities.operations.map((one) => `${one.connector}.${one.operation}${one.available ? '' : ' (connector not here)'}`).join(', ') || 'none'}`,
  );
  print(`hosts:      ${capabilities.hosts.join(', ') || 'none named'}`);
  print(`code steps: ${capabilities.code.map((one) => one.name).join(', ') || 'none'}`);
}

function countsLine(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');
}

function blockedMessage(plan: ImportPlanView): string {
  const errors = (all: readonly Diagnostic[]) => all.filter(({ severity }) => severity === 'error');
  return [
    'Nothing was brought in; these must be mended first:',
    ...errors(plan.diagnostics).map((one) => `  ${diagnosticLine(one)}`),
  ].join('\n');
}
