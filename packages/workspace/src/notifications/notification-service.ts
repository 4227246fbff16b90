import { playbookDraft, playbooksWithNotificationTrigger } from '@setpiece/db';
import type { ConfigurationStore, Connector } from '@setpiece/connector-kit';
import type { CoreServices } from '../services/services.ts';
import type { TriggerOptions, TriggerService } from '../triggers/trigger-service.ts';
import { Listener, type ListenerStatus } from './listener.ts';
import { startForNotification } from './start-for-notification.ts';

/** Configurations may change elsewhere: what is listened to is compared so often. */
const compareEvery = 15_000;

/**
 * Lets connectors listen for the active playbooks with a notification trigger: one listener for each connector and configuration,
 * whatever number of playbooks it starts.
 */
export class NotificationService implements TriggerService {
  readonly #services: CoreServices;
  readonly #configurations: ConfigurationStore;
  readonly #options: TriggerOptions;
  readonly #listeners = new Map<string, Listener>();
  #comparing: Promise<void> | undefined;
  #stopped = true;
  #unalarm: () => void = () => {};

  constructor(services: CoreServices, configurations: ConfigurationStore, options: TriggerOptions = {}) {
    this.#services = services;
    this.#configurations = configurations;
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#stopped = false;
    await this.look();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unalarm();
    await this.#comparing;
    await Promise.all([...this.#listeners.values()].map((listener) => listener.stop()));
    this.#listeners.clear();
  }

  /** How the listener of a playbook does. Absent: nothing listens for it. */
  statusFor(playbook: string): ListenerStatus | undefined {
    return [...this.#listeners.values()].find(({ playbooks }) => playbooks.includes(playbook))?.status;
  }

  /** Compares what listens with what should; call it when playbooks or configurations were changed. */
  async look(): Promise<void> {
    await this.#comparing;
    if (this.#stopped) return;
    this.#comparing = this.#compare()
      .catch((error: unknown) => (this.#options.onTrouble ?? console.error)(error))
      .finally(() => (this.#comparing = undefined));
    await this.#comparing;
    this.#unalarm();
    if (!this.#stopped) this.#unalarm = this.#services.clock.after(compareEvery, () => void this.look());
  }

  async #compare(): Promise<void> {
    const wanted = await this.#wanted();
    for (const [name, listener] of this.#listeners) {
      if (wanted.has(name)) continue;
      this.#listeners.delete(name);
      await listener.stop();
    }
    for (const [name, { connector, values, playbooks }] of wanted) {
      const existing = this.#listeners.get(name);
      if (existing) existing.playbooks = playbooks;
      else this.#listen(name, connector, values, playbooks);
    }
  }

  #listen(name: string, connector: Connector, values: Values, playbooks: readonly string[]): void {
    const listener = new Listener(connector, values, this.#services.clock, async (notification) => {
      for (const playbook of listener.playbooks)
        await startForNotification(this.#services, playbook, name, notification);
    });
    listener.playbooks = playbooks;
    this.#listeners.set(name, listener);
    listener.start();
  }

  /** By a name that changes with the configuration's values, so that a change of them listens anew. */
  async #wanted(): Promise<Map<string, Wanted>> {
    const wanted = new Map<string, Wanted>();
    for (const playbook of playbooksWithNotificationTrigger(this.#services.database)) {
      const found = await this.#sourceOf(playbook);
      if (!found) continue;
      const { name, ...source } = found;
      wanted.set(name, { ...source, playbooks: [...(wanted.get(name)?.playbooks ?? []), playbook] });
    }
    return wanted;
  }

  async #sourceOf(playbook: string): Promise<(Omit<Wanted, 'playbooks'> & { name: string }) | undefined> {
    const { playbooks, connectors, database } = this.#services;
    if (!playbookDraft(database, playbook)?.active) return undefined;
    const trigger = (await playbooks.published(playbook))?.playbook.trigger;
    if (trigger?.kind !== 'notification') return undefined;
    const connector = connectors.find(({ manifest, listen }) => manifest.name === trigger.connector && listen);
    if (!connector) return undefined;
    const configuration = await this.#configurations.find(trigger.connector, trigger.configuration || undefined);
    const values = configuration?.values ?? {};
    return { name: JSON.stringify([trigger.connector, configuration?.id ?? '', values]), connector, values };
  }
}

type Values = Parameters<NonNullable<Connector['listen']>>[0]['configuration'];

interface Wanted {
  readonly connector: Connector;
  readonly values: Values;
  readonly playbooks: readonly string[];
}
