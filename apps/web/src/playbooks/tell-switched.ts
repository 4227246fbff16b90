import { notifications } from '@mantine/notifications';

interface Switched {
  readonly active: boolean;
  readonly starts?: { readonly state: 'ready' | 'off' | 'problem'; readonly text: string };
}

/** Says what starts a playbook from now on. */
export function tellSwitched(playbook: string, { active, starts }: Switched): void {
  if (!active)
    return void notifications.show({ title: `“${playbook}” is inactive`, message: 'Nothing starts it any more.' });
  const color = starts?.state === 'problem' ? 'orange' : 'green';
  notifications.show({ color, title: `“${playbook}” is active`, message: starts?.text, autoClose: 8_000 });
}
