import type { ConfigurationStore } from '@setpiece/connector-kit';
import { playbooksInWorkspace } from '@setpiece/db';
import { NotificationService } from '../notifications/notification-service.ts';
import { keepScheduleOfTrigger } from '../schedules/schedule-of-trigger.ts';
import { ScheduleService } from '../schedules/schedule-service.ts';
import type { CoreServices } from '../services/services.ts';
import { RecordChangeService } from './record-change-service.ts';
import type { TriggerOptions, TriggerService } from './trigger-service.ts';

/** Everything that starts runs by itself, besides webhooks. */
export interface Triggers extends TriggerService {
  readonly schedules: Pick<ScheduleService, 'look'>;
  readonly notifications: Pick<NotificationService, 'statusFor' | 'look'>;
  /** A playbook was published, switched or removed: what starts it by itself is kept like it. */
  changed(playbook: string): Promise<void>;
  /** A configuration was made, changed or removed: what listens through it listens anew. */
  configurationsChanged(): Promise<void>;
}

export function createTriggers(
  services: CoreServices,
  configurations: ConfigurationStore,
  options: TriggerOptions = {},
): Triggers {
  const changes = new RecordChangeService(services, options);
  const schedules = new ScheduleService(services, options);
  const notifications = new NotificationService(services, configurations, options);
  const keep = (playbook: string) => keepScheduleOfTrigger(services, schedules, playbook);
  return {
    schedules,
    notifications,
    async changed(playbook) {
      await keep(playbook);
      await notifications.look();
    },
    configurationsChanged: () => notifications.look(),
    async start() {
      // A crash may have come between a publication and its schedule.
      for (const { id } of playbooksInWorkspace(services.database)) await keep(id);
      await changes.start();
      await schedules.start();
      await notifications.start();
    },
    async stop() {
      await Promise.all([changes.stop(), schedules.stop(), notifications.stop()]);
    },
  };
}
