import { createInProcessRunner, createSimulatingRunner } from '@setpiece/connector-host';
import type { OperationRunner } from '@setpiece/connector-kit';
import { builtInConnectors } from '@setpiece/connectors';
import { compactDatabase, createRunReader, createStore, runsUnderWay, type Database } from '@setpiece/db';
import { examplePlaybooks } from '@setpiece/examples';
import { createCodePool, createEvaluatorPool, type CodePool, type EvaluatorPool } from '@setpiece/expressions/pool';
import { maskSealed } from '@setpiece/playbook';
import { createRuntime, systemClock, type Clock, type Limits } from '@setpiece/runtime';
import { actionsOf } from './actions-of.ts';
import { localUser } from './actor.ts';
import { inactiveConnectors } from './configurations/connector-switch.ts';
import { answerByLink, openLink } from './inputs/answer-by-link.ts';
import { notifyAsked } from './inputs/notify-asked.ts';
import { createLimitSettings } from './limits/limit-settings.ts';
import type { EnvironmentVariables } from './limits/limits-of-environment.ts';
import { openDataFolder, type OpenData } from './open-data-folder.ts';
import { createPruner } from './retention/pruner.ts';
import { createRunSearch } from './search/run-search.ts';
import { takeOverContent } from './seeds/take-over-content.ts';
import { seedWorkspace } from './seeds/seed-workspace.ts';
import { createCatalogSource } from './services/catalog-source.ts';
import { createConfigurationStore } from './services/configuration-store.ts';
import { createPlatform } from './services/platform.ts';
import { createRunEnvironment } from './services/run-environment.ts';
import { secretBoxOf } from './services/secret-box.ts';
import type { Services } from './services/services.ts';
import { createWorkspaceGate } from './services/workspace-gate.ts';
import { createWorkspacePlaybooks } from './services/workspace-playbooks.ts';
import type { TriggerOptions } from './triggers/trigger-service.ts';
import { createTriggers } from './triggers/triggers.ts';
import { createNightly } from './verification/nightly.ts';
import { deliver } from './webhooks/deliver.ts';
import { createWebhookQueue } from './webhooks/webhook-queue.ts';
import type { Workspace } from './workspace.ts';

export interface OpenWorkspace {
  /** Folder of the workspace, made when it is not there; `:memory:` for one that is gone when closed. */
  readonly data: string;
  readonly clock?: Clock;
  /** Whether a new workspace begins with the example playbooks. @default true */
  readonly seedExamples?: boolean;
  /** Stands in front of the connectors, e.g. to answer from a mock file. */
  readonly wrapRunner?: (runner: OperationRunner) => OperationRunner;
  /**
   * Nothing outside is changed: operations that are not read-only by their category are not called and answer with the example of
   * their manifest. Records are still written into the workspace. @default false
   */
  readonly simulate?: boolean;
  /** A database whose modules, picklists, connectors and global variables are taken over, for tests of its playbooks. */
  readonly contentOf?: Database;
  /** Environment variables, which win over the limits that the workspace keeps. @default those of this process */
  readonly environment?: EnvironmentVariables;
  /** Bounds of runs, values and lines that win over everything, for tests. */
  readonly limits?: Partial<Limits>;
  /** How many runs of one webhook may be under way before it answers "busy", for tests. */
  readonly runsPerWebhook?: number;
  /** Where people reach the server: links in mails lead there. Asked whenever one is made. @default no server runs */
  readonly address?: () => string | undefined;
  /** For tests of crashes, and for who wants to hear of trouble. */
  readonly triggers?: TriggerOptions;
}

/**
 * Opens a workspace for this process alone.
 *
 * @throws WorkspaceUnavailable when another process has it or the folder cannot be used
 * @example
 * const workspace = await openWorkspace({ data: ':memory:' });
 * const { id } = await workspace.playbooks.create({ name: 'Block an address' });
 * await workspace.close();
 */
export async function openWorkspace(options: OpenWorkspace): Promise<Workspace> {
  const { data, seedExamples = true } = options;
  const opened = openDataFolder(data);
  const evaluator = createEvaluatorPool();
  const code = createCodePool();
  try {
    const services = compose(opened, evaluator, code, options);
    const examples = seedExamples ? examplePlaybooks.map(({ file, text }) => ({ path: file, text })) : [];
    await seedWorkspace({ ...services, actor: localUser }, examples);
    if (options.contentOf) await takeOverContent(services, options.contentOf);
    return workspaceOf(services, opened, options);
  } catch (error) {
    evaluator.close();
    code.close();
    await opened.close();
    throw error;
  }
}

function compose(
  { database }: OpenData,
  evaluator: EvaluatorPool,
  code: CodePool,
  {
    data,
    clock = systemClock,
    wrapRunner = (runner) => runner,
    simulate = false,
    triggers,
    limits: given,
    contentOf,
    environment: variables = process.env,
    ...rest
  }: OpenWorkspace,
): Services {
  const limits = createLimitSettings(contentOf ?? database, variables);
  const store = createStore(database);
  const connectors = builtInConnectors;
  const catalog = createCatalogSource(database, connectors);
  const playbooks = createWorkspacePlaybooks(database, catalog, clock);
  const secrets = secretBoxOf(data);
  const configurations = createConfigurationStore(database, secrets);
  const host = createInProcessRunner({
    connectors,
    configurations,
    isActive: (connector) => !inactiveConnectors(database).includes(connector),
    platform: ({ run, sealAgain }) =>
      createPlatform(database, store, clock, {
        run,
        recordsChanged: (module) => runtime.recordsChanged(module),
        ...(sealAgain && { sealAgain }),
      }),
  });
  const runner = simulate ? createSimulatingRunner(() => catalog.get(), host) : host;
  const environment = createRunEnvironment(database, catalog, evaluator, code);
  const { address = () => undefined } = rest;
  const wrapped = wrapRunner(runner);
  const runtime = createRuntime({
    store,
    clock,
    runner: wrapped,
    notify: notifyAsked({ database, clock, address, runner: wrapped }),
    gate: createWorkspaceGate(database, clock),
    playbooks,
    environment,
    secrets,
    limits: given ? () => ({ ...limits.runtime(), ...given }) : () => limits.runtime(),
  });
  const reader = createRunReader(database, store);
  const core = {
    database,
    runtime,
    reader,
    search: createRunSearch(database, reader, clock),
    limits,
    pruner: createPruner(database, clock),
    openTestWorkspace: () =>
      openWorkspace({
        data: ':memory:',
        seedExamples: false,
        simulate: true,
        contentOf: database,
        environment: variables,
      }),
    clock,
    catalog,
    playbooks,
    connectors,
    platform: createPlatform(database, store, clock, { recordsChanged: (module) => runtime.recordsChanged(module) }),
    address,
    secrets,
    evaluator,
    code,
  };
  return { ...core, triggers: createTriggers(core, configurations, triggers) };
}

function workspaceOf(services: Services, opened: OpenData, { data, runsPerWebhook }: OpenWorkspace): Workspace {
  const { runtime, database, evaluator, code, search, pruner, triggers } = services;
  const nightly = createNightly(services);
  const most = () => runsPerWebhook ?? services.limits.runsPerWebhook();
  const queue = createWebhookQueue((playbook) => runsUnderWay(database, playbook), most);
  return {
    ...actionsOf(services, localUser),
    data,
    gone: database.gone,
    as: (actor) => actionsOf(services, actor),
    deliver: (delivery) => deliver(services, queue, delivery),
    links: {
      open: async (token) => maskSealed(await openLink(services, token)),
      answer: async (token, given) => maskSealed(await answerByLink(services, token, given)),
    },
    async resume() {
      const resumed = await runtime.resume();
      search.start();
      pruner.start();
      nightly.start();
      await triggers.start();
      return resumed;
    },
    finished: async (run, signal) => void (await runtime.finished(run, signal)),
    async compact() {
      await database.writer.idle();
      compactDatabase(database);
    },
    async close() {
      await Promise.all([triggers.stop(), search.stop(), pruner.stop(), nightly.stop()]);
      await runtime.stop();
      evaluator.close();
      code.close();
      await opened.close();
    },
  };
}
