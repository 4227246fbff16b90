import type { Playbook, RunEvent } from '@setpiece/playbook';

/** What an event says, in a few words. */
export function eventText(event: RunEvent, { trigger, steps }: Pick<Playbook, 'trigger' | 'steps'>): string {
  if (!('step' in event) || !('visit' in event)) return words(event.type);
  const name = [trigger, ...steps].find(({ id }) => id === event.step)?.name ?? event.step;
  const more = [
    event.visit > 1 ? `visit ${event.visit}` : '',
    'item' in event && event.item !== undefined ? `item ${event.item + 1}` : '',
  ].filter(Boolean);
  return `“${name}”${more.length ? ` (${more.join(', ')})` : ''} ${words(event.type)}`;
}

/** `step.retry_scheduled` as `step: retry scheduled`. */
function words(type: string): string {
  const [subject = '', what = ''] = type.split('.');
  const said = what.replaceAll('_', ' ');
  return subject === 'step' ? said : `${subject} ${said}`;
}
