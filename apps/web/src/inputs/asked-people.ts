import type { WaitingInput } from '../api/app-router.ts';

/** Who is asked, as a part of a line. Empty: everybody who uses the workspace. */
export function askedPeople(assignee: WaitingInput['assignee']): string {
  if (!assignee) return '';
  const { user, role, team, emails = [] } = assignee;
  const mails = emails.length > 3 ? [...emails.slice(0, 3), `${emails.length - 3} more`] : emails;
  return [user, role && `role ${role}`, team && `team ${team}`, ...mails].filter(Boolean).join(', ');
}
