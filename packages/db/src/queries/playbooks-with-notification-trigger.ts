import type { Database } from '../database.ts';

/** Active playbooks whose latest published version is started by notifications. */
export function playbooksWithNotificationTrigger({ connection }: Database): string[] {
  return connection
    .prepare<[], string>(
      `select playbooks.id from playbooks join playbook_versions latest on latest.playbook = playbooks.id
       where playbooks.active = 1
         and latest.number = (select max(number) from playbook_versions where playbook = playbooks.id)
         and json_extract(latest.text, '$.trigger.kind') = 'notification'
       order by playbooks.id`,
    )
    .pluck()
    .all() as string[];
}
